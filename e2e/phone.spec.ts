import { expect, test } from '@playwright/test'
import { fits } from './fits.ts'

test.use({ viewport: { width: 390, height: 844 } })

test('on a phone the three places are three views, and Back returns to the text', async ({ page }) => {
  await page.goto('/lessons/2-intermediate/31-join')
  const text = page.getByRole('region', { name: 'Lesson' })
  const code = page.getByRole('region', { name: 'Code', exact: true })
  const view = page.getByRole('navigation', { name: 'View' })
  await expect(text).toBeVisible()
  await expect(code).toBeHidden()
  await view.getByRole('button', { name: 'Code' }).click()
  await expect(code).toBeVisible()
  await code.getByRole('button', { name: 'Run' }).click()
  await expect(page.getByRole('region', { name: 'What happened' })).toContainText('Run 1')
  await page.goBack()
  await expect(text).toBeVisible()
})

test('what a menu offers stands within the page, and so does what the page has to say of a failure', async ({ page }) => {
  await page.goto('/lessons/2-intermediate/36-rollback')
  await page.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Code' }).click()
  await page.getByRole('button', { name: 'Reset: code, or database' }).click()
  await expect(page.getByRole('menuitem', { name: /^Reset database/ })).toBeVisible()
  await fits(page)
  expect(await page.getByRole('menu', { name: 'Reset: code, or database' }).evaluate((menu) => menu.scrollWidth - menu.clientWidth)).toBe(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More: open a file, export' }).click()
  await fits(page)
  await page.route('**/*.wasm', (route) => route.abort())
  await page.reload()
  await expect(page.getByRole('alert').filter({ hasText: 'The engine did not start' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Retry' })).toBeInViewport()
  await fits(page)
})

test('the search is there on a narrow screen, too', async ({ page }) => {
  await page.goto('/lessons/2-intermediate/36-rollback')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('combobox', { name: /Search/ })).toBeFocused()
})
