import { expect, test } from '@playwright/test'
import { openWorkbench } from './workbench.ts'

test('pointing at a function shows how it is called and what it does', async ({ page }) => {
  const { lines } = await openWorkbench(page, '/lessons/2-intermediate/31-join')
  await lines.getByText('from', { exact: true }).first().hover()
  await expect(page.getByRole('tooltip').filter({ hasText: 'from(' })).toBeVisible()
})
