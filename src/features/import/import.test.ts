import { expect, test } from 'vitest'
import type { OutlinedForm } from '#protocol/language.ts'
import { withoutProvided } from './elixir-file.ts'
import { decodeText, fileKind } from './file-kind.ts'
import { notebookProgram } from './notebook-file.ts'

function form(from: number, to: number, kind: OutlinedForm['kind'], call: string, about: string | null = null): OutlinedForm {
  return { from, to, kind, call, about, needs: [] }
}

test('withoutProvided/2: packages and the Repo are left out, and named', () => {
  const text = `Mix.install([
  {:ecto_sql, "~> 3.14"},
  {:jason, "~> 1.4"}, :faker
])

defmodule Repo do
  use Ecto.Repo, otp_app: :a, adapter: Ecto.Adapters.SQLite3
end

Application.put_env(:a, Repo, database: "a.db")
Repo.__adapter__().storage_up(Repo.config())
{:ok, _} = Repo.start_link()

Repo.query!("SELECT 1")
`
  const forms = [
    ...[form(1, 4, 'code', 'Mix.install'), form(6, 8, 'module', 'defmodule', 'Repo'), form(10, 10, 'code', 'Application.put_env')],
    ...[form(11, 11, 'code', '_.storage_up'), form(12, 12, 'code', 'Repo.start_link'), form(14, 14, 'code', 'Repo.query!')],
  ]
  expect(withoutProvided(text, forms)).toEqual({
    text: 'Repo.query!("SELECT 1")\n',
    left: ['Mix.install', 'the module Repo', 'the configuration of Repo', 'making the database file', 'Repo.start_link'],
    missing: ['jason', 'faker'],
  })
})

test('withoutProvided/2: another Repo, and a text that does not parse, stay as they are', () => {
  const text = 'defmodule My.Repo do\n  use Ecto.Repo\nend\n'
  expect(withoutProvided(text, [form(1, 3, 'module', 'defmodule', 'My.Repo')])).toEqual({ text, left: [], missing: [] })
  expect(withoutProvided('if do', null).text).toBe('if do')
})

test('notebookProgram/1: Elixir cells in order, headings as comments', () => {
  const text =
    '# Title\n\n```elixir\nMix.install([:ecto])\n```\n\n## Section\n\nProse.\n\n```sql\n# SELECT\n```\n\n````elixir\nx = "```"\n````\n'
  expect(notebookProgram(text)).toEqual({ title: 'Title', code: 'Mix.install([:ecto])\n\n# Section\n\nx = "```"\n' })
  expect(notebookProgram('# Title\n\nProse alone.\n')).toBe(null)
})

test('fileKind/2: by the ending; what cannot be opened is told why', () => {
  expect(['a.exs', 'B.EX', 'n.livemd', 'd.sql', 'm.sqlite', 'm.sqlite3', 'm.db'].map((name) => fileKind(name, 5).kind)).toEqual([
    ...['elixir', 'elixir', 'notebook', 'sql'],
    ...['database', 'database', 'database'],
  ])
  expect(fileKind('a.png', 5)).toMatchObject({ why: expect.stringMatching(/^a\.png cannot be opened: Elixir/) })
  expect(fileKind('a.exs', 0)).toEqual({ kind: null, why: 'a.exs is empty.' })
  expect(fileKind('a.db', 60_000_000)).toEqual({ kind: null, why: 'a.db is too large: it has 60 MB, at most 50 can be opened.' })
})

test('decodeText/1: bytes that are no text are no program', () => {
  expect([decodeText(new Uint8Array([0xff, 0xfe])), decodeText(new TextEncoder().encode('é'))]).toEqual([null, 'é'])
})
