import { expect, type Locator, test } from '@playwright/test'
import { violations } from './axe.ts'
import { openWorkbench } from './workbench.ts'

const SCHEMA = `defmodule Race.Runner do
  use Ecto.Schema

  schema "runners" do
    field :name, :string
    field :minutes, :integer
  end
end
`

const PROGRAM = `${SCHEMA}
rows = for number <- 1..10_000, do: %{name: "Runner #{number}", minutes: rem(number * 7, 240)}
{10_000, nil} = Repo.insert_all(Race.Runner, rows)
Repo.all(Race.Runner)
`

/** A row by its place among all rows of a table, from 1. */
function rowOf(table: Locator, number: number): Locator {
  return table.locator(`[aria-rowindex="${number + 1}"]`)
}

test('ten thousand rows of a value: the last is reached by keyboard and by scrolling, and there are never many in the page', async ({
  page,
}) => {
  const { happened, look, run, type } = await openWorkbench(page, '/scratchpad')
  await type(PROGRAM)
  await run()
  const results = happened.getByRole('list', { name: 'Results' })
  await expect(results).toContainText('10,000 × %Race.Runner{}')
  const rows = results.getByRole('group', { name: '10,000 rows' }).last()
  const table = rows.getByRole('table')
  await expect(table).toHaveAttribute('aria-rowcount', '10001')
  await expect(rowOf(table, 1)).toContainText('Runner 1')
  await rows.focus()
  await page.keyboard.press('End')
  await expect(rowOf(table, 10_000)).toContainText('"Runner 10000"')
  await expect(rowOf(table, 10_000)).toBeInViewport()
  await page.keyboard.press('PageUp')
  await expect(rowOf(table, 10_000)).not.toBeInViewport()
  await page.keyboard.press('PageDown')
  await expect(rowOf(table, 10_000)).toBeInViewport()
  await rows.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }))
  await expect(rowOf(table, 5000)).toContainText('"Runner 5000"')
  expect(await table.getByRole('row').count()).toBeLessThan(80)
  expect(await violations(page)).toEqual([])
  // The statement that inserted them has twenty thousand parameters; its middle is there when it is asked for.
  await look('SQL')
  const statements = happened.getByRole('list', { name: 'Statements' })
  await expect(statements).toContainText('?20000')
  await expect(statements).not.toContainText('?7777')
  await statements
    .getByRole('button', { name: /parameters more/ })
    .first()
    .click()
  await expect(statements).toContainText('?7777')
})

test('rows that are on their way when another run begins are not shown in its table', async ({ page }) => {
  const { happened, run, type } = await openWorkbench(page, '/scratchpad')
  const list = (word: string) => `for number <- 1..5000, do: %{number: number, word: "${word}"}`
  await type(list('first'))
  await run()
  const rows = happened.getByRole('group', { name: '5,000 rows' })
  await expect(rowOf(rows.getByRole('table'), 1)).toContainText('first')
  await type(list('second'))
  await rows.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  await run()
  await expect(rowOf(rows.getByRole('table'), 1)).toContainText('second')
  await rows.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  await expect(rowOf(rows.getByRole('table'), 5000)).toContainText('"second"')
  await expect(rows).not.toContainText('"first"')
  // The run before is shown again: what was not sent of it went with its session, and that is said.
  await happened.getByRole('combobox', { name: 'Run that is shown' }).selectOption({ label: 'Run 1 of 2' })
  await expect(rowOf(rows.getByRole('table'), 1)).toContainText('first')
  await rows.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  await expect(happened).toContainText('The rows beyond the first 200 went with their run. Run again to see them.')
})

test('a nested table of many rows is read to its end', async ({ page }) => {
  const { happened, run, type } = await openWorkbench(page, '/scratchpad')
  await type(`defmodule Shelf do
  defstruct [:id, :books]
end

defmodule Book do
  defstruct [:number]
end

for id <- 1..3, do: %Shelf{id: id, books: for(number <- 1..700, do: %Book{number: id * 1000 + number})}
`)
  await run()
  await happened.getByRole('button', { name: 'books: 700' }).nth(1).click()
  const rows = happened.getByRole('group', { name: '700 rows' })
  await rows.focus()
  await page.keyboard.press('End')
  await expect(rowOf(rows.getByRole('table'), 700)).toContainText('2700')
})

test('a table of the database: all its rows, the changed ones first, also those that the console changes', async ({ page }) => {
  const { code, happened, look, run, file, type } = await openWorkbench(page, '/scratchpad/blog')
  await code.getByRole('checkbox', { name: 'Live' }).uncheck()
  await file('setup')
  await type(`${SCHEMA}
Repo.insert_all(Race.Runner, for(number <- 1..10_000, do: %{name: "Runner #{number}", minutes: 100}))
`)
  await file('code')
  await type('Repo.get!(Race.Runner, 7000) |> Ecto.Changeset.change(minutes: 99) |> Repo.update!()\n')
  await run()
  await look('Database')
  const runners = happened.getByRole('region', { name: 'Table runners' })
  await expect(runners).toContainText('10,000 rows ~1')
  await expect(runners.getByRole('row').nth(1)).toContainText('Runner 7000')
  await runners.getByRole('button', { name: '9,992 more rows' }).click()
  const table = runners.getByRole('table')
  await runners.getByRole('group', { name: '10,000 rows' }).evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  await expect(rowOf(table, 10_000)).toContainText('Runner 10000')
  await expect(rowOf(table, 9999)).toContainText('Runner 9999')
  await happened.getByRole('checkbox', { name: 'Changed rows first' }).click()
  await runners
    .getByRole('group', { name: '10,000 rows' })
    .evaluate((element) => element.scrollTo({ top: (element.scrollHeight * 7) / 10 }))
  await expect(rowOf(table, 7000)).toContainText('updated')

  await look('Console')
  await happened.getByRole('textbox', { name: 'Elixir expression' }).fill('Repo.get!(Race.Runner, 9000) |> Repo.delete!()')
  await page.keyboard.press('Enter')
  await expect(happened.getByRole('list', { name: 'Console' })).toContainText('Runner 9000')
  await look('Database')
  await expect(happened).toContainText('Marked: what run 1 and the console changed')
  await expect(runners).toContainText('9,999 rows ~1 −1')
  await expect(runners.getByRole('row').nth(2)).toContainText('Runner 9000')
  await expect(runners.getByRole('row').nth(2)).toContainText('deleted')
})
