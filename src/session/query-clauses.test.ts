import { beforeAll, expect, test } from 'vitest'
import type { Engine } from './engine.ts'
import { createNodeEngine } from './node-engine.ts'
import { runHeadless } from './run-headless.ts'

const SCHEMAS = `defmodule Blog.Post do
  use Ecto.Schema
  schema "posts" do
    field :title, :string
    field :likes, :integer
    has_many :comments, Blog.Comment
    has_many :readers, through: [:comments, :reader]
  end
end

defmodule Blog.Comment do
  use Ecto.Schema
  schema "comments" do
    field :body, :string
    belongs_to :post, Blog.Post
    belongs_to :reader, Blog.Reader
  end
end

defmodule Blog.Reader do
  use Ecto.Schema
  schema "readers" do
    field :name, :string
  end
end
`

let engine: Engine

beforeAll(async () => {
  engine = await createNodeEngine()
})

/** `line name: its parts of the SQL` for each clause of the last statement. */
async function clausesOf(text: string, dialect: 'sqlite' | 'postgres' = 'sqlite'): Promise<readonly string[]> {
  const sources = [
    { file: 'setup.exs', text: SCHEMAS },
    { file: 'code.exs', text: `import Ecto.Query\n${text}` },
  ]
  const { events } = await runHeadless(sources, { adapter: 'sqlite', strict: false, autoTables: true }, { engine, clock: 'virtual' })
  const query = events.findLast((event) => event.kind === 'query')
  if (query?.kind !== 'query') return []
  return query.clauses.map(({ name, line, ...spans }) => {
    const parts = spans[dialect].map(({ start, end }) => query[dialect]?.sql.slice(start, end).trim())
    return `${line} ${name}: ${parts.join(' … ')}`
  })
}

test('each clause has its part of the SQL, and the line of the macro that added it', async () => {
  const code = `q = from p in Blog.Post, where: p.likes > 1, order_by: [p.title, desc: p.id], select: p.title
q
|> where([p], p.title == "x")
|> or_where([p], p.id == 3)
|> order_by([p], p.likes)
|> limit(2)
|> Repo.all()`
  expect(await clausesOf(code)).toEqual([
    '2 from: FROM "posts" AS p0',
    '2 where: WHERE … (p0."likes" > 1)',
    `4 where: AND (p0."title" = 'x')`,
    '5 or_where: OR (p0."id" = 3)',
    '2 order_by: ORDER BY p0."title", p0."id" DESC',
    '6 order_by: , p0."likes"',
    '7 limit: LIMIT 2',
    '2 select: SELECT p0."title"',
  ])
})

test('joins that an association goes through are of the join that asked for them; without a select the source is what is selected', async () => {
  const code = 'Repo.all(from p in Blog.Post, join: r in assoc(p, :readers), where: r.name == "Ann", distinct: true)'
  expect(await clausesOf(code)).toEqual([
    '2 from: SELECT … p0."id", p0."title", p0."likes" FROM "posts" AS p0',
    '2 join: INNER JOIN "comments" AS c2 ON p0."id" = c2."post_id" INNER JOIN "readers" AS r1 ON c2."reader_id" = r1."id"',
    `2 where: WHERE (r1."name" = 'Ann')`,
    '2 distinct: DISTINCT',
  ])
})

test('what is inside of a clause is of that clause', async () => {
  const code =
    'Repo.all(from p in Blog.Post, where: p.id in subquery(from c in Blog.Comment, where: c.id > 1, select: c.post_id), select: p.id)'
  expect((await clausesOf(code))[1]).toBe('2 where: WHERE (p0."id" IN (SELECT sc0."post_id" FROM "comments" AS sc0 WHERE (sc0."id" > 1)))')
})

test('updates, and the other dialect', async () => {
  const code = 'Repo.update_all(from(p in Blog.Post, where: p.id == 1, update: [set: [title: "a"], inc: [likes: 1]]), [])'
  expect(await clausesOf(code, 'postgres')).toEqual([
    '2 from: UPDATE "posts" AS p0',
    '2 where: WHERE (p0."id" = 1)',
    `2 update: SET "title" = 'a', "likes" = p0."likes" + 1`,
  ])
})

test('a statement without a query has no clauses', async () => {
  expect(await clausesOf('Repo.insert!(%Blog.Post{title: "a"})')).toEqual([])
})
