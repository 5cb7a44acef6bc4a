import { expect, test } from 'vitest'
import { createNodeEngine } from './node-engine.ts'
import { runHeadless } from './run-headless.ts'

const SCHEMAS = `
defmodule Tag do
  use Ecto.Schema
  @primary_key {:code, :binary_id, autogenerate: true}
  schema "tags" do
    field :words, {:array, :string}
  end
end

defmodule Post do
  use Ecto.Schema
  schema "posts" do
    field :title, :string
    field :price, :decimal
    belongs_to :parent, Post
    many_to_many :tags, Tag, join_through: "posts_tags", join_keys: [post_id: :id, tag_code: :code]
    timestamps(type: :utc_datetime)
  end
end
`

/** The migrations of a program's missing tables. */
async function migrations(text: string): Promise<string[]> {
  const session = { engine: await createNodeEngine(), clock: 'virtual' } as const
  const { events } = await runHeadless([{ file: 'code.exs', text }], { adapter: 'sqlite', strict: false, autoTables: true }, session)
  return events.flatMap((event) => (event.kind === 'table' ? [event.migration] : []))
}

test('a table that is made for a schema is told as its migration', async () => {
  expect(await migrations(SCHEMAS)).toEqual([
    'create table(:tags, primary_key: false) do\n  add :code, :binary_id, primary_key: true\n  add :words, {:array, :string}\nend',
    'create table(:posts) do\n  add :title, :string\n  add :price, :decimal\n  add :parent_id, :id\n  add :inserted_at, :utc_datetime\n  add :updated_at, :utc_datetime\nend',
    'create table(:posts_tags, primary_key: false) do\n  add :post_id, :id\n  add :tag_code, :binary_id\n  add :inserted_at, :naive_datetime\n  add :updated_at, :naive_datetime\nend',
  ])
})

test('a column that a later schema wants is added', async () => {
  const later = 'defmodule Short do\n  use Ecto.Schema\n  schema "posts" do\n    field :extra\n  end\nend'
  expect((await migrations(`${SCHEMAS}\nRepo.all(Post)\n${later}\nRepo.all(Short)`)).at(-1)).toBe(
    'alter table(:posts) do\n  add :extra, :string\nend',
  )
})
