import { expect, test } from '@playwright/test'
import { ERROR_CODE, ERROR_EVENTS } from './fixtures/error-run.ts'
import { ROLLBACK_DATABASE } from './fixtures/rollback-database.ts'
import { ROLLBACK_CODE, ROLLBACK_EVENTS } from './fixtures/rollback-run.ts'
import { useWrittenEngine } from './fixtures/written-engine.ts'
import { openWorkbench } from './workbench.ts'

test.beforeEach(async ({ page }) => {
  await useWrittenEngine(page, ROLLBACK_EVENTS, ROLLBACK_DATABASE)
})

test('a line and its entries are marked together, from either side', async ({ page }) => {
  const { happened, run, look, type } = await openWorkbench(page, '/scratchpad')
  await type(ROLLBACK_CODE)
  await run()
  const number = happened.getByRole('button', { name: 'Line 31' })
  await number.click()
  await expect(number).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('contentinfo')).toContainText('Line 31')
  await look('SQL')
  await happened.getByRole('button', { name: 'Line 16' }).click()
  await expect(page.getByRole('contentinfo')).toContainText('Line 16')
})

test('a statement that ran once a row is folded, with what to do', async ({ page }) => {
  const { happened, run, look } = await openWorkbench(page, '/scratchpad')
  await run()
  await look('SQL')
  await expect(happened.getByText('N+1: this statement ran 4 times')).toHaveCount(1)
  await expect(happened).toContainText('Give the whole list to Repo.preload')
})

test('scrubbing shows what only the open transaction sees', async ({ page }) => {
  const { happened, run, look } = await openWorkbench(page, '/scratchpad')
  await run()
  await look('Transactions')
  await happened.getByRole('slider', { name: 'Step' }).fill('12')
  await expect(happened.getByRole('row', { name: /Chiara Moretti/ })).toContainText('-38000')
  await expect(happened.getByRole('row', { name: /Chiara Moretti/ })).toContainText('12000')
})

test('preloads open below their row', async ({ page }) => {
  const { happened, run } = await openWorkbench(page, '/scratchpad')
  await run()
  await happened.getByRole('button', { name: 'entries: 3' }).click()
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
  await useWrittenEngine(page, ERROR_EVENTS, { tables: [], schemas: [] })
  const { code, lines, happened, run, type } = await openWorkbench(page, '/scratchpad')
  await code.getByRole('checkbox', { name: 'Live' }).uncheck()
  await type(ERROR_CODE)
  await run()
  await expect(lines).toContainText('✗ ** (Ecto.QueryError)')
  await expect(code.getByText('does not exist in schema Club.Member in query:', { exact: false }).first()).toBeVisible()
  await happened.getByRole('button', { name: 'Replace in line 9' }).click()
  await expect(lines).toContainText('where: m.balance > 100_00')
})

test('a value beside the code opens in Results', async ({ page }) => {
  const { happened, lines, run, look, type } = await openWorkbench(page, '/scratchpad')
  await type(ROLLBACK_CODE)
  await run()
  await look('SQL')
  await lines.getByText('# => {:error, {:overdrawn', { exact: false }).last().click()
  await expect(happened.getByRole('tab', { name: /^Results/ })).toHaveAttribute('aria-selected', 'true')
  await expect(happened.getByRole('button', { name: 'Line 26' })).toHaveAttribute('aria-pressed', 'true')
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
