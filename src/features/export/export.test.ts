import { expect, test } from 'vitest'
import type { OutlinedForm } from '#protocol/language.ts'
import type { ExportedProgram } from './exported-program.ts'
import { indent } from './indent.ts'
import { exportMarkdown, shortMarkdown } from './markdown.ts'
import { exportNotebook } from './notebook.ts'
import { exportScript } from './script.ts'

function form(from: number, to: number, kind: OutlinedForm['kind'], about: string | null = null, needs: string[] = []): OutlinedForm {
  return { from, to, kind, call: '', about, needs }
}

const SETUP = 'defmodule Note do\n  defstruct [:text]\nend'
const CODE = `import Ecto.Query
alias Note, as: N
# a note
note = %Note{text: "a"}
IO.inspect(note)`
const PROGRAM: ExportedProgram = {
  title: 'Notes',
  about: 'About `notes`.',
  files: [
    { name: 'setup', text: SETUP, forms: [form(1, 3, 'module', 'Note')] },
    {
      name: 'code',
      text: CODE,
      forms: [
        ...[form(1, 1, 'directive', 'Ecto.Query', ['Ecto.Query']), form(2, 2, 'directive', 'Note')],
        ...[form(4, 4, 'code', null, ['Note']), form(5, 5, 'code')],
      ],
    },
  ],
  migrations: ['create table(:notes) do\n  add :text, :string\nend'],
  startsFrom: null,
}

/** What follows the Repo. */
function bodyOf(script: string): string {
  return script.slice(script.indexOf('Repo.start_link()') + 'Repo.start_link()\n\n'.length)
}

test('exportScript/2: installs what it needs and starts a Repo on a new file', () => {
  const script = exportScript(PROGRAM, 'notes')
  expect(script.split('\n').slice(0, 15).join('\n')).toBe(`# Notes, from the Ecto Playground. Run it: elixir notes.exs

Mix.install([
  {:ecto_sql, "~> 3.14"},
  {:ecto_sqlite3, "~> 0.24"}
])

defmodule Repo do
  use Ecto.Repo, otp_app: :playground, adapter: Ecto.Adapters.SQLite3
end

Application.put_env(:playground, Repo, database: Path.join(System.tmp_dir!(), "notes.db"))
Repo.__adapter__().storage_down(Repo.config())
Repo.__adapter__().storage_up(Repo.config())
{:ok, _} = Repo.start_link()`)
})

test('exportScript/2: tables as a migration; code that needs structs of the same file in a function behind them', () => {
  expect(bodyOf(exportScript(PROGRAM, 'notes'))).toBe(`# The tables that the playground made for the schemas.

defmodule Playground.Tables do
  use Ecto.Migration

  def change do
    create table(:notes) do
      add :text, :string
    end
  end
end

Ecto.Migrator.up(Repo, 0, Playground.Tables)

defmodule Note do
  defstruct [:text]
end

import Ecto.Query
alias Note, as: N

defmodule Playground.Program do
  def run do
    # code

    # a note
    note = %Note{text: "a"}
    IO.inspect(note)
  end
end

Playground.Program.run()
`)
})

test('exportScript/2: other code stands as it is', () => {
  const file = { name: 'code', text: '1 + 1\n', forms: [form(1, 1, 'code')] }
  expect(bodyOf(exportScript({ ...PROGRAM, migrations: [], files: [file] }, 'notes'))).toBe('# code\n\n1 + 1\n')
  expect(bodyOf(exportScript({ ...PROGRAM, migrations: [], files: [{ ...file, text: '1 +', forms: null }] }, 'notes'))).toBe(
    '# code\n\n1 +\n',
  )
})

test('exportNotebook/2: an installing cell, then sections; what uses a module is in a later cell', () => {
  const notebook = exportNotebook({ ...PROGRAM, migrations: [] }, 'notes')
  expect(notebook.startsWith('# Notes\n\n```elixir\nMix.install([')).toBe(true)
  expect(notebook.slice(notebook.indexOf('## Lesson'), notebook.indexOf('## Repo'))).toBe('## Lesson\n\nAbout `notes`.\n\n')
  expect(notebook.slice(notebook.indexOf('## Setup'))).toBe(
    `## Setup\n\n\`\`\`elixir\n${SETUP}\n\`\`\`\n\n## Code\n\n\`\`\`elixir\nimport Ecto.Query\n\nalias Note, as: N\n\n# a note\nnote = %Note{text: "a"}\n\nIO.inspect(note)\n\`\`\`\n`,
  )
})

test('exportMarkdown/2, shortMarkdown/1: text, files, and the link', () => {
  expect(exportMarkdown({ ...PROGRAM, files: PROGRAM.files.slice(0, 1) }, 'https://host/#1=a')).toBe(
    `## Notes\n\nAbout \`notes\`.\n\n\`setup.exs\`\n\n\`\`\`elixir\n${SETUP}\n\`\`\`\n\n[Open in the Ecto Playground](https://host/#1=a)\n`,
  )
  expect(
    shortMarkdown(
      '<p>Line <a class="lref" href="#L6">6</a> of <code>a &lt; b</code> is <strong>one</strong>.</p><pre>x</pre><p>See <a href="https://hexdocs.pm">docs</a></p>',
    ),
  ).toBe('Line 6 of `a < b` is **one**.\n\nSee [docs](https://hexdocs.pm)')
})

test('indent/2: a string over several lines stays as it is, a heredoc moves', () => {
  expect(indent('a\n\nb', 2)).toBe('  a\n\n  b')
  expect(indent('x = """\ntext\n"""', 2)).toBe('  x = """\n  text\n  """')
  expect(indent('x = "one\ntwo"', 2)).toBe('x = "one\ntwo"')
  expect(indent('x = "a \\" b" # it"s', 2)).toBe('  x = "a \\" b" # it"s')
})
