import { expect, test } from '@playwright/test'
import { violations } from './axe.ts'
import { openWorkbench } from './workbench.ts'

const PROGRAM = `defmodule Club.Member do
  use Ecto.Schema

  schema "members" do
    field :name, :string
    field :age, :integer
  end
end

Repo.insert!(%Club.Member{name: "Ana", age: 30})
`

test('a cell is changed by the Ecto code that it shows, and changed back', async ({ page }) => {
  const { happened, look, run, type } = await openWorkbench(page, '/scratchpad')
  await type(PROGRAM)
  await run()
  await look('Database')
  await happened.getByRole('button', { name: 'Edit', exact: true }).click()
  const members = happened.getByRole('region', { name: 'Table members' })
  await members.getByRole('button', { name: 'Edit name of row 1: Ana' }).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Anežka')
  await expect(members).toContainText('Repo.get!(Club.Member, 1) |> Ecto.Changeset.change(name: "Anežka") |> Repo.update!()')
  await page.keyboard.press('Enter')
  await expect(members.getByRole('button', { name: 'Edit name of row 1: Anežka' })).toBeVisible()
  await expect(happened).toContainText('Marked: what run 1 and the console changed')
  const edits = happened.getByRole('status', { name: 'Edits' })
  await expect(edits).toContainText('✓ Ran')
  await edits.getByRole('button', { name: 'Console' }).click()
  await expect(happened).toContainText('Ecto.Changeset.change(name: "Anežka")')
  await look('Database')
  await happened.getByRole('button', { name: 'Edit', exact: true }).click()
  await edits.getByRole('button', { name: 'Undo' }).click()
  await expect(members.getByRole('button', { name: 'Edit name of row 1: Ana' })).toBeVisible()
})

test('what is no value of the field does not run; what the database refuses is told', async ({ page }) => {
  const { happened, look, run, type } = await openWorkbench(page, '/scratchpad')
  await type(`Repo.query!("CREATE TABLE notes (id INTEGER PRIMARY KEY, stars INTEGER CHECK (stars < 6))")
Repo.query!("INSERT INTO notes VALUES (1, 5)")`)
  await run()
  await look('Database')
  await happened.getByRole('button', { name: 'Edit', exact: true }).click()
  await happened.getByRole('button', { name: 'Edit stars of row 1: 5' }).click()
  const stars = happened.getByRole('textbox', { name: 'stars' })
  await stars.fill('many')
  await expect(happened).toContainText('“many” is not an integer.')
  await expect(happened.getByRole('button', { name: 'Run it' })).toBeDisabled()
  await stars.fill('9')
  await expect(happened).toContainText('Repo.update_all(from(t in "notes", where: t.id == 1), set: [stars: 9])')
  await happened.getByRole('button', { name: 'Run it' }).click()
  await expect(happened.getByRole('status', { name: 'Edits' })).toContainText('CHECK constraint failed')
  await expect(happened.getByRole('button', { name: 'Edit stars of row 1: 5' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('axe finds nothing while a cell is edited', async ({ page }) => {
      const { happened, look, run, type } = await openWorkbench(page, '/scratchpad')
      await type(PROGRAM)
      await run()
      await look('Database')
      await happened.getByRole('button', { name: 'Edit', exact: true }).click()
      await happened.getByRole('button', { name: 'Edit age of row 1: 30' }).click()
      expect(await violations(page)).toEqual([])
    })
  })
}

test('a cell that the console or an edit has changed is marked like any change, until it is changed back', async ({ page }) => {
  const { happened, look, run, type } = await openWorkbench(page, '/lessons/1-beginner/07-update')
  await type('Repo.aggregate(Workshop.Repair, :count)')
  await run()
  await look('Database')
  const table = happened.getByRole('region', { name: 'Table repairs' })
  await expect(happened).toContainText('Run 1 changed no row')
  await expect(table).not.toContainText('~1')
  await happened.getByRole('button', { name: 'Edit', exact: true }).click()
  const cell = table.getByRole('button', { name: 'Edit bicycle of row 1: green Peugeot' })
  await cell.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Another')
  await page.keyboard.press('Enter')
  await expect(happened.getByRole('status', { name: 'Edits' })).toContainText('✓ Ran')
  await expect(happened).toContainText('Marked: what the console changed')
  await expect(table.getByRole('row').nth(1)).toContainText('updated')
  await expect(table).toContainText('~1')
  await happened.getByRole('status', { name: 'Edits' }).getByRole('button', { name: 'Undo' }).click()
  // What the second edit leaves changed is the time of it.
  await expect(table).not.toContainText('Another')
})
