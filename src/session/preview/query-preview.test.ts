import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '#session/engine.ts'
import { createNodeEngine } from '#session/node-engine.ts'
import { runHeadless } from '#session/run-headless.ts'

const SCHEMAS = `defmodule Blog.Post do
  use Ecto.Schema
  schema "posts" do
    field :title, :string
    has_many :comments, Blog.Comment
  end
end

defmodule Blog.Comment do
  use Ecto.Schema
  schema "comments" do
    field :body, :string
    belongs_to :post, Blog.Post
  end
end
`

let engine: Engine

beforeAll(async () => {
  engine = await createNodeEngine()
})

/** Each step of the last value: what it adds, and what SQLite would be sent. */
async function stepsOf(text: string): Promise<readonly string[]> {
  const sources = [
    { file: 'setup.exs', text: SCHEMAS },
    { file: 'code.exs', text: `import Ecto.Query\n${text}` },
  ]
  const { events } = await runHeadless(sources, { adapter: 'sqlite', strict: false, autoTables: true }, { engine, clock: 'virtual' })
  const value = events.findLast((event) => event.kind === 'value')
  if (value?.kind !== 'value' || value.preview.kind !== 'query') return []
  return value.preview.steps.map(
    ({ clauses, sqlite, refused }) => `${clauses.map(({ name, text }) => `${name} ${text}`).join(', ')} | ${sqlite ?? refused}`,
  )
}

const COLUMNS = 'SELECT p0."id", p0."title" FROM "posts" AS p0'

test('a query grows clause by clause, in the order of the lines of its pipe', async () => {
  const code = `Blog.Post
|> order_by([p], p.title)
|> where([p], p.id > 1)
|> select([p], p.title)`
  expect(await stepsOf(code)).toEqual([
    `from p0 in Blog.Post | ${COLUMNS}`,
    `order_by [asc: p0.title] | ${COLUMNS} ORDER BY p0."title"`,
    `where p0.id > 1 | ${COLUMNS} WHERE (p0."id" > 1) ORDER BY p0."title"`,
    'select p0.title | SELECT p0."title" FROM "posts" AS p0 WHERE (p0."id" > 1) ORDER BY p0."title"',
  ])
})

test('a join with its options is one step, before what uses it', async () => {
  expect(await stepsOf('from p in Blog.Post, join: c in assoc(p, :comments), as: :c, where: as(:c).body == "x", select: c.id')).toEqual([
    `from p0 in Blog.Post | ${COLUMNS}`,
    `join c1 in assoc(p0, :comments), as :c | ${COLUMNS} INNER JOIN "comments" AS c1 ON c1."post_id" = p0."id"`,
    `where as(:c).body == "x" | ${COLUMNS} INNER JOIN "comments" AS c1 ON c1."post_id" = p0."id" WHERE (c1."body" = 'x')`,
    `select c1.id | SELECT c1."id" FROM "posts" AS p0 INNER JOIN "comments" AS c1 ON c1."post_id" = p0."id" WHERE (c1."body" = 'x')`,
  ])
})

test('a step that cannot be sent as it stands says why', async () => {
  expect(await stepsOf('from p in "posts", where: p.id == 1, select: p.id')).toEqual([
    'from p0 in "posts" | queries that do not have a schema need to explicitly pass a :select clause',
    'where p0.id == 1 | queries that do not have a schema need to explicitly pass a :select clause',
    'select p0.id | SELECT p0."id" FROM "posts" AS p0 WHERE (p0."id" = 1)',
  ])
})

test('an update is shown as the UPDATE that it is for', async () => {
  expect((await stepsOf('from p in Blog.Post, where: p.id == 1, update: [set: [title: "a"]]')).at(-1)).toBe(
    `update [set: [title: "a"]] | UPDATE "posts" AS p0 SET "title" = 'a' WHERE (p0."id" = 1)`,
  )
})
