import { expect, test } from '@playwright/test'
import { clubLine, runClub } from './fixtures/club.ts'
import { openWorkbench } from './workbench.ts'

test('a line and its entries are marked together, from either side', async ({ page }) => {
  const { happened, look } = await runClub(page)
  const members = clubLine('members = ')
  const number = happened.getByRole('button', members)
  await number.click()
  await expect(number).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('contentinfo')).toContainText(members.name)
  await look('SQL')
  const payer = clubLine('payer = ')
  await happened.getByRole('button', payer).first().click()
  await expect(page.getByRole('contentinfo')).toContainText(payer.name)
})

test('a statement that ran once a row is folded, with what to do', async ({ page }) => {
  const { happened, look } = await runClub(page)
  await look('SQL')
  await expect(happened.getByText('N+1: this statement ran 3 times')).toHaveCount(1)
  await expect(happened).toContainText('Give the whole list to Repo.preload')
})

test('scrubbing shows what only the open transaction sees', async ({ page }) => {
  const { happened, look } = await runClub(page)
  await look('Transactions')
  const step = happened.getByRole('slider', { name: 'Step' })
  const member = happened.getByRole('row', { name: /Chiara Moretti/ })
  await step.fill('29')
  await expect(member).toContainText('-38000')
  await expect(member).toContainText('12000')
})

test('preloads open below their row', async ({ page }) => {
  const { happened } = await runClub(page)
  await happened.getByRole('button', { name: 'entries: 2' }).first().click()
  await expect(happened.getByRole('columnheader', { name: 'amount' })).toBeVisible()
})

test('the theme is chosen, and kept', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Theme: As the system' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Theme: Dark' })).toBeVisible()
})

test('an error is shown where it is, and its suggestion put into the code', async ({ page }) => {
  const { code, lines, happened, run, type } = await openWorkbench(page, '/scratchpad/blog')
  await code.getByRole('checkbox', { name: 'Live' }).uncheck()
  await type('import Ecto.Query\n\nlong =\n  from(p in Blog.Post,\n    where: p.titel == "a"\n  )\n\nRepo.all(long)\n')
  await run()
  await expect(lines).toContainText('✗ ** (Ecto.QueryError)')
  await expect(code.getByText('does not exist in schema Blog.Post in query:', { exact: false }).first()).toBeVisible()
  await happened.getByRole('button', { name: 'Replace in line 5' }).click()
  await expect(lines).toContainText('where: p.title == "a"')
})

test('a value moves with its line, and goes with it', async ({ page }) => {
  const { code, lines, run, type } = await openWorkbench(page, '/scratchpad')
  await code.getByRole('checkbox', { name: 'Live' }).uncheck()
  await type('a = 11\nb = 22\nc = 33')
  await run()
  await expect(lines).toContainText('c = 33  # => 33')
  await code.getByRole('textbox').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+K')
  await expect(lines).not.toContainText('# => 11')
  await page.keyboard.press('End')
  await page.keyboard.type('00')
  await expect(lines).toContainText('b = 2200  # => 22')
})

test('a value beside the code opens in Results', async ({ page }) => {
  const { happened, lines, look } = await runClub(page)
  await look('SQL')
  await lines.getByText('# => {:error, {:overdrawn', { exact: false }).last().click()
  await expect(happened.getByRole('tab', { name: /^Results/ })).toHaveAttribute('aria-selected', 'true')
  await expect(happened.getByRole('button', clubLine('Club.Transfer.move(3'))).toHaveAttribute('aria-pressed', 'true')
})

test('the solution in the place of one’s own text is taken back by Ctrl-Z', async ({ page }) => {
  const { text, code, lines, file, type } = await openWorkbench(page, '/lessons/2-intermediate/31-join')
  await file('exercise')
  await type('my_own = 1')
  await text.getByRole('button', { name: 'Show solution' }).click()
  await code.getByRole('button', { name: 'Put it into the exercise' }).click()
  await expect(lines).toContainText('folk')
  await code.getByRole('textbox').focus()
  await page.keyboard.press('Control+z')
  await expect(lines).toContainText('my_own = 1')
})
