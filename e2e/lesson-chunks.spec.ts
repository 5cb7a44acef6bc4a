import { expect, test } from '@playwright/test'

const JOIN = '/lessons/2-intermediate/31-join'

test('a lesson’s address has its title and asks for its text at once', async ({ page, request }) => {
  const html = await (await request.get(JOIN)).text()
  expect(html).toContain('<title>join · Ecto Playground</title>')
  expect(html).toMatch(/<link rel="modulepreload" crossorigin href="\/assets\/31-join-[^"]+\.js">/)
  await page.goto(`${JOIN}.html`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('join')
})

test('a lesson that cannot be downloaded is named, and Retry loads it', async ({ page }) => {
  await page.route('**/assets/32-left-join-*.js', (route) => route.abort())
  await page.goto('/lessons/2-intermediate/32-left-join')
  await expect(page.getByRole('alert')).toContainText('The lesson could not be loaded')
  await page.unroute('**/assets/32-left-join-*.js')
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('left_join')
})
