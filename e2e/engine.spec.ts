import { expect, test } from '@playwright/test'

test('an engine that does not load is named, and Retry starts it', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto('/scratchpad')
  await expect(page.getByRole('contentinfo').getByRole('alert')).toContainText('The engine did not start')
  await page.unroute('**/*.wasm')
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('contentinfo')).toContainText('Ready')
})

test('on a phone, too, an engine that does not load is named', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto('/scratchpad')
  const alert = page.getByRole('contentinfo').getByRole('alert')
  await expect(alert).toContainText('The engine did not start: SQLite could not be downloaded')
  await page.unroute('**/*.wasm')
  await alert.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('contentinfo')).toBeHidden()
})
