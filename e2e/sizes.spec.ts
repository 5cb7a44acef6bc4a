import { expect, type Page, test } from '@playwright/test'
import { violations } from './axe.ts'
import { fits } from './fits.ts'

const SIZES = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'tablet', width: 1024, height: 768 },
  { name: 'phone', width: 390, height: 844 },
] as const

for (const { name, ...viewport } of SIZES) {
  test.describe(`${name}, ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } })

    test('a learner finds a lesson, runs it, looks at what happened and solves the exercise', async ({ page }) => {
      await page.goto('/')
      await page.getByRole('link', { name: /^36 rollback/ }).click()
      const text = page.getByRole('region', { name: 'Lesson' })
      await expect(text.getByRole('heading', { level: 1 })).toHaveText('rollback')

      const code = page.getByRole('region', { name: 'Code', exact: true })
      const happened = page.getByRole('region', { name: 'What happened' })
      await show(page, 'Code')
      await code.getByRole('button', { name: 'Run' }).click()
      await expect(happened.getByRole('list', { name: 'Results' })).toContainText('{:error, {:only_left, 1}}')
      await fits(page)

      await happened.getByRole('tab', { name: /^SQL/ }).click()
      await expect(happened.getByRole('list', { name: 'Statements' })).toContainText('INSERT INTO "bookings"')
      await fits(page)
      await happened.getByRole('tab', { name: /^Transactions/ }).click()
      await expect(happened.getByRole('list', { name: 'Transactions in order' })).toContainText('Rolled back')
      await fits(page)
      await happened.getByRole('tab', { name: /^Database/ }).click()
      await expect(happened.getByRole('table').first()).toContainText('Ruiz')
      await fits(page)
      await happened.getByRole('tab', { name: /^Console/ }).click()
      await happened.getByRole('textbox', { name: 'Elixir expression' }).fill('Repo.aggregate(Cinema.Booking, :count)')
      await page.keyboard.press('Enter')
      await expect(happened.getByRole('list', { name: 'Console' })).toContainText('Repo.aggregate(Cinema.Booking, :count)')
      await fits(page)
      expect(await violations(page)).toEqual([])

      await show(page, 'Read')
      await text.getByRole('button', { name: 'Show solution' }).click()
      await show(page, 'Code')
      await code.getByRole('button', { name: 'Put it into the exercise' }).click()
      await show(page, 'Read')
      await text.getByRole('button', { name: 'Check' }).click()
      await show(page, 'Read')
      await expect(text.getByRole('heading', { name: /Exercise/ })).toContainText('solved')
      await fits(page)
      expect(await violations(page)).toEqual([])
    })

    for (const path of [
      '/',
      '/functions',
      '/glossary',
      '/conformance',
      '/scratchpad',
      '/lessons/3-book/10-composable-transactions/01-nested-transactions',
    ]) {
      test(`nothing is cut off at ${path}, and axe finds nothing`, async ({ page }) => {
        await page.goto(path)
        await page.locator('#root:not([data-drawn])').waitFor({ state: 'attached' })
        await expect(page.getByRole('heading').first()).toBeVisible()
        await fits(page)
        expect(await violations(page)).toEqual([])
      })
    }
  })
}

/** On a narrow screen a part of the page is a view of its own. */
async function show(page: Page, view: 'Read' | 'Code' | 'Result'): Promise<void> {
  const button = page.getByRole('navigation', { name: 'View' }).getByRole('button', { name: view })
  if (await button.isVisible()) await button.click()
}
