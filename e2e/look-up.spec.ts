import { expect, test } from '@playwright/test'

test('search finds a word of the glossary, and opens it', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('lost upd')
  await page.getByRole('option', { name: 'Lost update' }).click()
  await expect(page).toHaveURL(/\/glossary#text-lost-update$/)
  await expect(page.getByRole('heading', { name: 'Lost update' })).toBeInViewport()
  await page.getByRole('region', { name: 'Lost update' }).getByRole('link', { name: 'lock', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('lock')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the contents lead to the functions, and those to their lessons', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Functions', exact: true }).click()
    await page
      .getByRole('region', { name: 'Ecto.Query', exact: true })
      .getByRole('link', { name: /lesson 55$/ })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Window functions')
  })

  test('the glossary is a page', async ({ page }) => {
    await page.goto('/glossary')
    await expect(page.getByRole('heading', { name: 'Upsert' })).toBeVisible()
  })
})
