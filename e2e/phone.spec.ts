import { expect, test } from '@playwright/test'

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
