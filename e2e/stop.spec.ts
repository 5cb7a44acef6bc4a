import { expect, test } from '@playwright/test'
import { openWorkbench } from './workbench.ts'

const ENDLESS = 'defmodule Loop do\n  def forever(n), do: forever(n + 1)\nend\n\nLoop.forever(0)\n'

test('Stop ends an endless loop at once, and the page answers all the time', async ({ page }) => {
  const { code, happened, run, look, type } = await openWorkbench(page, '/scratchpad')
  await code.getByRole('checkbox', { name: 'Live' }).uncheck()
  await type(ENDLESS)
  await run()
  const stop = code.getByRole('button', { name: 'Stop' })
  await expect(stop).toBeVisible()
  await look('SQL')
  await expect(happened.getByText('No statement in this run')).toBeVisible()
  await look('Results')
  const before = Date.now()
  await stop.click()
  await expect(code.getByRole('button', { name: 'Run' })).toBeVisible()
  expect(Date.now() - before).toBeLessThan(1000)
  await expect(happened).toContainText('was stopped')
  await type('21 * 2')
  await run()
  await expect(happened.getByRole('list', { name: 'Results' })).toContainText('42')
})

test('an error: its line, its words, and the values before it', async ({ page }) => {
  const { lines, happened, run, type } = await openWorkbench(page, '/scratchpad')
  await type('sum = 1 + 1\n\nString.upcase(nil)\n')
  await run()
  await expect(lines).toContainText('# => 2')
  await expect(happened.getByRole('list', { name: 'Results' })).toContainText('FunctionClauseError')
  await expect(happened.getByRole('button', { name: 'Line 3' })).toBeVisible()
})
