import { expect, type Page, test } from '@playwright/test'
import { openWorkbench } from './workbench.ts'

const BIRDS = `defmodule Birds.Bird do
  use Ecto.Schema

  schema "birds" do
    field :name, :string
    field :weight, :integer
  end
end

import Ecto.Query
alias Birds.Bird

heavy =
  Bird
  |> where([b], b.weight > 100)
  |> order_by([b], b.name)
  |> select([b], b.name)

Repo.all(heavy)
names = ["wren"]
Repo.all(from b in Bird, where: b.name in ^names and ilike(b.name, "w%"))
`

async function runBirds(page: Page) {
  const bench = await openWorkbench(page, '/scratchpad')
  await bench.code.getByRole('checkbox', { name: 'Live' }).uncheck()
  await bench.type(BIRDS)
  await bench.run()
  await expect(page.getByRole('status', { name: 'Outcome of the run' })).toContainText('Run 1 finished')
  return bench
}

test('a query is shown growing step by step, with the SQL that each step adds', async ({ page }) => {
  const { happened, look } = await runBirds(page)
  await look('Results')
  const clauses = happened.getByRole('list', { name: 'Clauses' }).first()
  await expect(clauses.getByRole('listitem')).toHaveCount(4)
  const entry = happened.getByRole('list', { name: 'Results' }).getByRole('listitem').filter({ hasText: 'Ecto.Query' }).first()
  await entry.getByRole('button', { name: 'Step by step' }).click()
  await expect(entry).toContainText('SQLite at step 1 of 4')
  await expect(entry).not.toContainText('WHERE')
  await entry.getByRole('button', { name: 'Next →' }).click()
  await expect(entry).toContainText('WHERE (b0."weight" > 100)')
  await expect(entry).not.toContainText('ORDER BY')
  await clauses.getByRole('button', { name: /^select/ }).click()
  await expect(entry).toContainText('SELECT b0."name"')
})

test('a clause in the code and its part of the SQL mark each other', async ({ page }) => {
  const { happened, lines, look } = await runBirds(page)
  await look('SQL')
  await lines.getByText('weight', { exact: false }).last().hover()
  const current = happened.locator('[aria-current="true"]')
  await expect(current).toHaveText(['WHERE (b0."weight" > 100)'])
  await page.mouse.move(5, 5)
  await expect(current).toHaveCount(0)
  // The parts of the chosen line's statement are reached by keyboard, and lead to their clauses.
  await lines.getByText('Repo.all(heavy)').click()
  const ordering = happened.getByRole('button', { name: 'ORDER BY' })
  await ordering.focus()
  await expect(page.locator('.clause-on').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('contentinfo')).toContainText('Line 16')
})

test('an index is created and the code run again: SCAN turns SEARCH', async ({ page }) => {
  const { happened, look } = await runBirds(page)
  await look('SQL')
  const first = happened.getByRole('list', { name: 'Statements' }).getByRole('listitem').filter({ hasText: 'weight' }).first()
  await first.getByText('Query plan').click()
  await expect(first).toContainText('create index(:birds, [:weight])')
  await first.getByRole('button', { name: 'Create this index and run again' }).click()
  await expect(first.getByRole('region', { name: 'Without the index' })).toContainText('SCAN b0')
  await expect(first.getByRole('region', { name: 'With the index' })).toContainText('SEARCH b0 USING INDEX birds_weight_index')
  await look('Results')
  await happened.getByRole('combobox', { name: 'Run that is shown' }).selectOption({ label: 'Run 1 of 2' })
  await expect(happened).toContainText('is an earlier one; run 2 had as many statements, the same values')
})

test('what the databases do otherwise is marked and explained', async ({ page }) => {
  const { happened, look } = await runBirds(page)
  await look('SQL')
  const list = happened.getByRole('list', { name: 'Statements' })
  await list
    .getByRole('button', { name: /for PostgreSQL/ })
    .last()
    .click()
  const compared = happened.getByRole('region', { name: 'SQLite and PostgreSQL compared' })
  await expect(compared).toContainText('= ANY($1)')
  await expect(compared).toContainText('ilike is LIKE here')
  await expect(compared).toContainText('SQLite has no arrays')
})

test('a panel that cannot be downloaded is named, and Retry loads it', async ({ page }) => {
  await page.route('**/assets/database-panel-*.js', (route) => route.abort())
  const { happened, look } = await openWorkbench(page, '/scratchpad')
  await look('Database')
  await expect(happened.getByRole('alert')).toContainText('Database could not be loaded')
  await page.unroute('**/assets/database-panel-*.js')
  await happened.getByRole('button', { name: 'Retry' }).click()
  await expect(happened.getByRole('alert')).toHaveCount(0)
})

test('a wait for a lock is shown as one, and the steps are gone through by keyboard', async ({ page }) => {
  const { happened, look, run, type } = await openWorkbench(page, '/scratchpad')
  await type(`Repo.query!("create table t (a integer)")
insert = fn pause ->
  Repo.transaction(fn ->
    Repo.query!("insert into t values (1)")
    Process.sleep(pause)
  end)
end
task = Task.async(fn -> insert.(80) end)
Process.sleep(20)
insert.(0)
Task.await(task)
`)
  await run()
  await look('Transactions')
  await expect(happened.getByText('waits for a lock')).toBeVisible()
  const step = happened.getByRole('slider', { name: 'Step' })
  await step.focus()
  await page.keyboard.press('Home')
  const told: string[] = []
  for (let number = 0; number < 9; number++) {
    told.push((await step.getAttribute('aria-valuetext')) ?? '')
    await page.keyboard.press('ArrowRight')
  }
  expect(told.some((words) => /waits \d+ ms for a lock/.test(words))).toBe(true)
})

test('where schemas and tables do not agree is marked in the diagram and told beside it', async ({ page }) => {
  const { happened, look, run, type } = await openWorkbench(page, '/lessons/2-intermediate/31-join')
  await type(`defmodule Label.Single do
  use Ecto.Schema
  schema "singles" do
    field :name, :string
  end
end

defmodule Label.Act do
  use Ecto.Schema
  schema "artists" do
    field :name, :integer
    field :fame, :integer
  end
end
`)
  await run()
  await look('Database')
  const list = happened.getByRole('list', { name: 'Schemas and tables that do not agree' })
  await expect(list).toContainText('the field :fame of Label.Act has no column in artists')
  await expect(list).toContainText('Label.Act reads artists.name as :integer, and the column is TEXT')
  await expect(list).toContainText('Label.Single has no table')
})
