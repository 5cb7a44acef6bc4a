import { expect, test } from '@playwright/test'
import { openWorkbench } from './workbench.ts'

test('the console sees what the run left: bindings, tables; Up brings an input back', async ({ page }) => {
  const { happened, run, look, type } = await openWorkbench(page, '/scratchpad')
  await type('total = 40')
  await run()
  await look('Console')
  const prompt = happened.getByRole('textbox', { name: 'Elixir expression' })
  const console = happened.getByRole('list', { name: 'Console' })
  await prompt.fill('total + 2')
  await prompt.press('Enter')
  await expect(console).toContainText('42')
  await prompt.fill('missing + 1')
  await prompt.press('Enter')
  await expect(console).toContainText('undefined variable')
  await prompt.press('ArrowUp')
  await prompt.press('ArrowUp')
  await expect(prompt).toHaveValue('total + 2')
})

test('lessons beside are reached by keys and links, and a lesson that was edited keeps its edit', async ({ page }) => {
  const { code, lines, type } = await openWorkbench(page, '/lessons/2-intermediate/31-join')
  await type('1 + 41')
  await page.getByRole('link', { name: /^Next lesson/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('join')
  await expect(code.getByRole('textbox')).toBeAttached()
  await expect(lines).not.toContainText('1 + 41')
  await page.keyboard.press('Alt+PageUp')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('join')
  await expect(lines).toContainText('1 + 41')
})
