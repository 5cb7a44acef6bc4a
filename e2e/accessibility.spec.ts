import { expect, test } from '@playwright/test'
import { violations } from './axe.ts'
import { runClub } from './fixtures/club.ts'
import { openWorkbench } from './workbench.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('axe finds nothing in the contents and the search', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Control+k')
      await page.keyboard.type('roll')
      await expect(page.getByRole('option').first()).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('axe finds nothing in the pages to look something up, a diagram, a recorded run and a sample', async ({ page }) => {
      for (const path of ['/glossary', '/functions', '/lessons/2-intermediate/35-transaction', '/scratchpad/music']) {
        await page.goto(path)
        await page.locator('#root:not([data-drawn])').waitFor({ state: 'attached' })
        expect(await violations(page), path).toEqual([])
      }
    })

    test('axe finds nothing in a run with something for every view, in any tab', async ({ page }) => {
      const { look } = await runClub(page)
      await expect(page.getByRole('contentinfo')).toContainText('rolled back')
      for (const tab of ['Results', 'SQL', 'Transactions', 'Database', 'Console'] as const) {
        await look(tab)
        expect(await violations(page)).toEqual([])
      }
    })

    test('axe finds nothing in what is offered while one types, in the editor and the console', async ({ page }) => {
      const { happened, look, run, type } = await openWorkbench(page, '/scratchpad')
      await page.getByRole('checkbox', { name: 'Live' }).uncheck()
      await type('import Ecto.Query\nn = 1\nm = 2\nfrom p in "posts", where: p.a == n and p.b == m')
      await expect(page.getByRole('region', { name: 'Code', exact: true }).locator('.finding')).toHaveText(['n', 'm'])
      await page.keyboard.press('Control+Period')
      await expect(page.getByRole('menuitem')).toHaveText(['Change to "^n"', 'Change to "^m"'])
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Enter')
      await type('total = 1\n')
      await page.keyboard.type('Enum.')
      await expect(page.getByRole('listbox', { name: 'Suggest' })).toBeVisible()
      // Monaco names an option by its label and kind, and shows its signature as well.
      expect(
        (await violations(page)).filter((found) => !found.startsWith('label-content-name-mismatch: <div class="monaco-list-row')),
      ).toEqual([])
      await type('total = 1\ntotals = [1]\n')
      await run()
      await look('Console')
      const prompt = happened.getByRole('textbox', { name: 'Elixir expression' })
      await prompt.fill('tot')
      await prompt.press('Tab')
      await expect(happened.getByRole('listbox', { name: 'Completions' })).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  })
}

test('axe finds nothing in a query’s steps, a plan, dialects compared and parts of a statement', async ({ page }) => {
  const { code, happened, run, look, type } = await openWorkbench(page, '/scratchpad')
  await code.getByRole('checkbox', { name: 'Live' }).uncheck()
  await type(
    'defmodule Bird do\n  use Ecto.Schema\n  schema "birds" do\n    field :name, :string\n  end\nend\n\nimport Ecto.Query\nquery = from b in Bird, where: ilike(b.name, "w%"), order_by: b.name\nRepo.all(query)\n',
  )
  await run()
  await look('Results')
  await happened.getByRole('button', { name: 'Step by step' }).click()
  expect(await violations(page)).toEqual([])
  await look('SQL')
  await happened.getByText('Query plan').first().click()
  await happened.getByRole('button', { name: /for PostgreSQL/ }).click()
  await code.getByRole('code').getByText('Repo.all(query)').click()
  await expect(happened.getByRole('button', { name: 'ORDER BY' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('everything by keyboard: Escape, then Tab leaves the editor', async ({ page }) => {
  const { code } = await openWorkbench(page, '/scratchpad')
  const editor = code.getByRole('textbox')
  await editor.focus()
  await page.keyboard.press('Tab')
  await expect(editor).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editor).not.toBeFocused()
})

test('the outcome of a run is announced', async ({ page }) => {
  const { run, type } = await openWorkbench(page, '/scratchpad')
  await type('1 + 1')
  await run()
  await expect(page.getByRole('status', { name: 'Outcome of the run' })).toHaveText('Run 1 finished: 1 value, 0 statements.')
})
