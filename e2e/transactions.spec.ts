import { expect, test } from '@playwright/test'
import { openWorkbench } from './workbench.ts'

test('a rollback: the bar of what was undone, and a table as it was', async ({ page }) => {
  const { happened, run, look } = await openWorkbench(page, '/lessons/2-intermediate/36-rollback')
  await run()
  await expect(happened.getByRole('list', { name: 'Results' })).toContainText('rolled back, 1 row')
  await look('Transactions')
  const log = happened.getByRole('list', { name: 'Transactions in order' })
  await expect(log).toContainText('Rolled back')
  await expect(log).toContainText('Committed')
  await expect(happened.getByRole('slider', { name: 'Step' })).toBeVisible()
  await look('Database')
  const bookings = happened.getByRole('region', { name: 'Table bookings' })
  await expect(bookings).toContainText('1 row')
  await expect(bookings).toContainText('undone')
  await expect(bookings.getByRole('row', { name: /Ruiz/ })).toContainText('inserted')
  await expect(bookings.getByRole('row', { name: /Sato/ })).toHaveCount(0)
})
