import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { violations } from './axe.ts'
import { openWorkbench } from './workbench.ts'

const SCHEMA = `defmodule Note do
  use Ecto.Schema

  schema "notes" do
    field :text
  end
end
`

/** Opens a file by the menu. */
async function openFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .getByLabel('File to open', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
}

/** What a choice of the menu downloads. */
async function exported(page: Page, choice: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: /^More/ }).click()
  await page.getByRole('menuitem', { name: choice }).click()
  const download = await coming
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

const notice = (page: Page) => page.getByRole('status', { name: 'Notice' })

test('a program leaves as a script with its packages, tables and code, and comes back without them', async ({ page }) => {
  const { happened, lines, run, type } = await openWorkbench(page, '/scratchpad')
  await type(`${SCHEMA}\nRepo.insert!(%Note{text: "kept"})\nRepo.all(Note) |> length()`)
  await run()
  await expect(happened).toContainText('%Note')
  const { name, bytes } = await exported(page, /Elixir script/)
  const script = bytes.toString()
  expect(name).toBe('scratchpad.exs')
  expect(script).toContain('{:ecto_sqlite3, "~> 0.24"}')
  expect(script).toContain('    create table(:notes) do\n      add :text, :string\n    end')
  expect(script).toContain('defmodule Playground.Program do\n  def run do\n    # code\n\n    Repo.insert!(%Note{text: "kept"})')
  await openFile(page, 'back.exs', script)
  await expect(notice(page)).toContainText('Left out, as the page has it: Mix.install, the module Repo')
  await expect(page.getByRole('status', { name: 'Versions' })).toContainText('This is from back.exs; your own is kept.')
  await expect(lines).not.toContainText('Mix.install')
  await run()
  await expect(page.getByRole('contentinfo')).not.toContainText('error')
  await page.getByRole('button', { name: 'See mine' }).click()
  await expect(lines).toContainText('Repo.all(Note) |> length()')
})

test('a lesson leaves as a notebook', async ({ page }) => {
  await openWorkbench(page, '/lessons/2-intermediate/31-join')
  const { name, bytes } = await exported(page, /Livebook/)
  expect(name).toBe('31-join.livemd')
  expect(bytes.toString()).toMatch(/^# join\n\n```elixir\nMix\.install\(\[/)
  expect(bytes.toString()).toContain('## Exercise')
})

test('a notebook’s cells come in as one program', async ({ page }) => {
  const { lines } = await openWorkbench(page, '/scratchpad')
  await openFile(
    page,
    'book.livemd',
    '# Book\n\n```elixir\nMix.install([{:jason, "~> 1.4"}])\n```\n\n## Sums\n\n```elixir\nEnum.sum(1..10)\n```\n',
  )
  await expect(lines).toContainText('Enum.sum(1..10)')
  await expect(lines).toContainText('# Sums')
  await expect(notice(page)).toContainText('packages that are not here: jason')
})

test('a database leaves as a file, comes back, and is what runs start from, after a reload too', async ({ page }) => {
  const { happened, run, look, type } = await openWorkbench(page, '/scratchpad')
  await type(`${SCHEMA}\nRepo.insert!(%Note{text: "in the file"})`)
  await run()
  await expect(happened).toContainText('in the file')
  const { name, bytes } = await exported(page, /Database as a file/)
  expect([name, bytes.subarray(0, 15).toString()]).toEqual(['scratchpad.sqlite', 'SQLite format 3'])
  const sql = await exported(page, /Database as SQL/)
  expect(sql.bytes.toString()).toContain(`INSERT INTO "notes" VALUES(1,'in the file');`)

  await openFile(page, 'mine.sqlite', bytes)
  await expect(notice(page)).toContainText('start from a copy of mine.sqlite, with the tables notes')
  await type(`${SCHEMA}\nRepo.insert!(%Note{text: "more"})\nRepo.aggregate(Note, :count)`)
  await run()
  await look('Results')
  await expect(happened.getByText('2', { exact: true }).last()).toBeVisible()
  await expect(happened).toContainText('on a copy of mine.sqlite')
  // The notice spoke of runs to come: once it could be read, a run takes it away.
  await expect(async () => {
    await run()
    await expect(notice(page)).toBeEmpty({ timeout: 1000 })
  }).toPass()
  await page.reload()
  await expect(page.getByRole('contentinfo')).toContainText('Ready')
  await look('Database')
  await expect(happened).toContainText('mine.sqlite: 1 table')
  await expect(happened).toContainText('Kept in this browser.')
  await happened.getByRole('button', { name: 'Back to a fresh one' }).click()
  await run()
  await expect(happened.getByRole('region', { name: 'Table notes' })).toContainText('1 row')
})

test('SQL comes in as a database, by dropping it; what it cannot be is told with its line', async ({ page }) => {
  const { happened } = await openWorkbench(page, '/scratchpad')
  const drop = async (name: string, text: string) => {
    const files = await page.evaluateHandle(
      ([name, text]) => {
        const data = new DataTransfer()
        data.items.add(new File([text ?? ''], name ?? ''))
        return data
      },
      [name, text],
    )
    await page.dispatchEvent('body', 'dragover', { dataTransfer: files })
    await page.dispatchEvent('body', 'drop', { dataTransfer: files })
  }
  await drop('bad.sql', 'CREATE TABLE a (id);\nINSERT INTO b VALUES (1);')
  await expect(notice(page)).toContainText('bad.sql cannot be opened, line 2: SQLite says “no such table: b”.')
  await drop('good.sql', 'CREATE TABLE towns (id INTEGER PRIMARY KEY, name TEXT);')
  await expect(notice(page)).toContainText('with the tables towns')
  await expect(happened).toContainText('good.sql')
})

test('what cannot be opened is told why', async ({ page }) => {
  await openWorkbench(page, '/scratchpad')
  await openFile(page, 'picture.png', 'x')
  await expect(notice(page)).toContainText('picture.png cannot be opened: Elixir')
  await openFile(page, 'broken.sqlite', 'no database, but text that is long enough to be read as one '.repeat(20))
  await expect(notice(page)).toContainText('broken.sqlite cannot be opened: SQLite says “file is not a database”.')
  await openFile(page, 'latin.exs', Buffer.from([0x61, 0xff]))
  await expect(notice(page)).toContainText('latin.exs cannot be opened: it is not text in UTF-8.')
})

test('the database as it is becomes what a lesson’s runs start from', async ({ page }) => {
  const { happened, run, look, file, type } = await openWorkbench(page, '/lessons/2-intermediate/36-rollback')
  await file('code')
  await type('Repo.query!("INSERT INTO bookings (name, seats) VALUES (\'Kept\', 1)")')
  await run()
  await look('Database')
  const bookings = happened.getByRole('region', { name: 'Table bookings' })
  await expect(bookings).toContainText('Kept')
  const rows = await bookings.getByRole('row').count()
  await happened.getByRole('button', { name: 'Start runs from this' }).click()
  await expect(happened).toContainText('start from a copy of the database of run')
  await run()
  await expect(bookings.getByRole('row')).toHaveCount(rows + 1)
  await happened.getByRole('button', { name: 'Back to a fresh one' }).click()
  await run()
  await expect(bookings.getByRole('row')).toHaveCount(rows)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('axe finds nothing in the menu and in the panel', async ({ page }) => {
      const { look, run } = await openWorkbench(page, '/scratchpad')
      await run()
      await look('Database')
      expect(await violations(page)).toEqual([])
      await openFile(page, 'good.sql', 'CREATE TABLE towns (id INTEGER PRIMARY KEY, name TEXT);')
      await expect(notice(page)).toContainText('towns')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: /^More/ }).focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('menuitem', { name: /Open a file/ })).toBeFocused()
      expect(await violations(page)).toEqual([])
    })
  })
}
