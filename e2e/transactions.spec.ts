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

test('a transaction stands at the line that ran it, its statements at their own', async ({ page }) => {
  const { happened, run, look } = await openWorkbench(page, '/lessons/2-intermediate/36-rollback')
  await run()
  await look('Transactions')
  const sato = happened
    .getByRole('list', { name: 'Transactions in order' })
    .getByRole('listitem')
    .filter({ hasText: '{:only_left, 1}' })
    .first()
  await expect(sato.getByRole('button', { name: /^Line \d+$/ })).toHaveText(['22', '7', '8', '12'])
})

test('a nested call is drawn in the outer one, with why it made it roll back', async ({ page }) => {
  const { happened, run, look } = await openWorkbench(page, '/lessons/2-intermediate/36-rollback')
  await run()
  await look('Transactions')
  const abara = happened
    .getByRole('list', { name: 'Transactions in order' })
    .getByRole('listitem')
    .filter({ hasText: 'nested call' })
    .first()
  await expect(abara).toContainText('nested call, joins this transaction')
  await expect(abara).toContainText('nested call rolls back :too_small')
})

test('a value is numbered by the first line of its form, and its number marks the whole form', async ({ page }) => {
  const { code, happened, run, type } = await openWorkbench(page, '/scratchpad')
  await type('a = 1\n\n[\n  a,\n  a + 1\n]\n')
  await run()
  const number = happened.getByRole('button', { name: 'Line 3' })
  await number.click()
  await expect(number).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('contentinfo')).toContainText('Lines 3–6')
  await code.getByText('# => [1, 2]').click()
  await expect(page.getByRole('contentinfo')).toContainText('Lines 3–6')
})
