import { expect, type Page, test } from '@playwright/test'
import { openWorkbench } from './workbench.ts'

const POSTS = `defmodule Blog.Post do
  use Ecto.Schema

  schema "posts" do
    field :title, :string
    field :likes, :integer
  end
end

import Ecto.Query
alias Blog.Post
`

/** Types at the end of the text, as a learner does. */
async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

test('fields of a schema are offered behind a binding, and taken by Enter', async ({ page }) => {
  const { lines, type } = await openWorkbench(page, '/scratchpad')
  await type(POSTS)
  await write(page, 'from p in Post, where: p.')
  const offered = page.getByRole('listbox', { name: 'Suggest' })
  await expect(offered.getByRole('option', { name: /likes/ })).toBeVisible()
  await page.keyboard.type('li')
  await page.keyboard.press('Enter')
  await expect(lines).toContainText('where: p.likes')
})

test('the arguments of a function are told while they are typed', async ({ page }) => {
  const { type } = await openWorkbench(page, '/scratchpad')
  await type(POSTS)
  await write(page, 'Enum.reduce([1, 2], ')
  const hint = page.locator('.parameter-hints-widget.visible')
  await expect(hint).toContainText('reduce(enumerable, ')
})

test('Ctrl-S lays the code out and leaves the cursor; code that does not parse is left, with a reason', async ({ page }) => {
  const { lines, type } = await openWorkbench(page, '/scratchpad')
  await type('x  =  [1,2]\ny=x')
  await page.keyboard.press('Control+S')
  await expect(lines).toContainText('x = [1, 2]')
  await expect(lines).toContainText('y = x')
  await page.keyboard.type(' ++ [3]')
  await expect(lines).toContainText('y = x ++ [3]')
  await write(page, 'foo(')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Shift+Alt+F')
  await expect(page.getByRole('status', { name: 'Editor' })).toContainText('Not formatted: line 3')
})

test('F12 goes to the definition, in the set-up too', async ({ page }) => {
  const { code, lines } = await openWorkbench(page, '/lessons/2-intermediate/31-join')
  await lines.getByText('from', { exact: true }).first().click()
  await page.keyboard.press('Control+Home')
  const text = await lines.innerText()
  const schema = /in\s([A-Z]\w*)/.exec(text)?.[1] ?? ''
  await lines
    .getByText(new RegExp(`\\b${schema}\\b`))
    .last()
    .click()
  await page.keyboard.press('F12')
  await expect(code.getByRole('tab', { name: 'setup' })).toHaveAttribute('aria-selected', 'true')
  await expect(lines).toContainText('use Ecto.Schema')
})

test('a block can be folded away', async ({ page }) => {
  const { lines, type } = await openWorkbench(page, '/scratchpad')
  await type(POSTS)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+BracketLeft')
  await expect(lines).not.toContainText('field :title')
  await page.keyboard.press('Control+Shift+BracketRight')
  await expect(lines).toContainText('field :title')
})

test('a misspelt field is underlined while one types, F8 reads it out, and Ctrl-. mends it', async ({ page }) => {
  const { lines, type } = await openWorkbench(page, '/scratchpad')
  await page.getByRole('checkbox', { name: 'Live' }).uncheck()
  await type(POSTS)
  await write(page, 'from p in Post, where: p.lieks > 1')
  await page.keyboard.press('Escape')
  await expect(lines.locator('.finding')).toHaveText('lieks')
  await page.keyboard.press('F8')
  await expect(page.getByRole('status', { name: 'Editor' })).toContainText('does not exist in schema Blog.Post')
  await page.keyboard.press('Control+Period')
  await expect(lines).toContainText('where: p.likes > 1')
  await expect(lines.locator('.finding')).toHaveCount(0)
})

test('what the compiler says is underlined without running the code', async ({ page }) => {
  const { lines, happened, type } = await openWorkbench(page, '/scratchpad')
  await page.getByRole('checkbox', { name: 'Live' }).uncheck()
  await type('price = 2\nIO.puts(prize)\n')
  await expect(lines.locator('.finding')).toHaveText('prize')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Period')
  await expect(lines).toContainText('IO.puts(price)')
  await expect(happened).not.toContainText('Run 1')
})

test('while a program runs on, one is still helped as one types', async ({ page }) => {
  const { lines, type, run } = await openWorkbench(page, '/scratchpad')
  await page.getByRole('checkbox', { name: 'Live' }).uncheck()
  await type(`${POSTS}Stream.iterate(0, &(&1 + 1)) |> Enum.each(&Function.identity/1)\n`)
  await run()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await write(page, 'from p in Post, where: p.')
  await expect(page.getByRole('listbox', { name: 'Suggest' }).getByRole('option', { name: /likes/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(lines).toContainText('where: p.id')
})
