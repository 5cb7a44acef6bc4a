import { expect, test } from 'vitest'
import { createEctoSession } from '#bindings/ecto-session.ts'
import { createQueryModules } from '#bindings/query/query-modules.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { createDriver } from '#drivers/sqljs/driver.ts'
import { loadSqlJs } from '#drivers/sqljs/engine.ts'
import { runElixir } from '#elixir/testing/run.ts'
import { createRepos } from './repo-modules.ts'

const SETUP = `
import Ecto.Query
defmodule Post do
  use Ecto.Schema
  schema "posts" do
    field :views, :integer
    has_many :comments, Comment, where: [hidden: false]
  end
end
defmodule Comment do
  use Ecto.Schema
  schema "comments" do
    field :body
    field :hidden, :boolean
    field :post_id, :integer
  end
end
print = fn query -> {sql, params} = Repo.to_sql(:all, query); IO.puts("#{sql} #{inspect(params, charlists: :as_lists)}") end
over = fn n -> from(p in Post, where: p.views > ^n, select: p.id) end
`

/** What the source prints after the setup. */
async function run(source: string): Promise<readonly string[]> {
  const session = createEctoSession()
  const driver = createDriver(await loadSqlJs())
  const repos = createRepos(session, { driver, adapter: 'sqlite', strict: true })
  const natives = [...createQueryModules(session), ...createSchemaModules(session), ...repos.modules]
  const ran = await runElixir(`{:ok, _} = Repo.start_link()\n${SETUP}${source}`, { natives })
  driver.close()
  return ran.error === undefined ? ran.output.trimEnd().split('\n') : [`${ran.error.module}: ${ran.error.message}`]
}

test('each of two combined queries of one place has its own values, also after a query was combined with itself', async () => {
  const sql = 'SELECT p0."id" FROM "posts" AS p0 WHERE (p0."views" > ?) UNION SELECT p0."id" FROM "posts" AS p0 WHERE (p0."views" > ?)'
  expect(await run('q = over.(1)\nprint.(union(q, ^q))\nfor n <- [2, 4], do: print.(union(over.(n), ^over.(n + 1)))')).toEqual([
    `${sql} [1, 1]`,
    `${sql} [2, 3]`,
    `${sql} [4, 5]`,
  ])
})

test('the elements of lists are counted anew', async () => {
  expect(
    await run('for ids <- [[1, 2], [], [3]], do: print.(from(p in "posts", where: p.id in ^ids and p.views < ^9, select: p.id))'),
  ).toEqual([
    'SELECT p0."id" FROM "posts" AS p0 WHERE (p0."id" IN (?,?) AND (p0."views" < ?)) [1, 2, 9]',
    'SELECT p0."id" FROM "posts" AS p0 WHERE (0 AND (p0."views" < ?)) [9]',
    'SELECT p0."id" FROM "posts" AS p0 WHERE (p0."id" IN (?) AND (p0."views" < ?)) [3, 9]',
  ])
})

test('conditions of associations and of queries that are joined', async () => {
  const source = `for n <- [1, 2] do
    loud = from(c in Comment, where: c.body == ^"b#{n}")
    print.(from(p in over.(n), join: c in assoc(p, :comments), join: d in ^loud, on: d.post_id == ^(n * 10)))
  end`
  const sql =
    'SELECT p0."id" FROM "posts" AS p0 INNER JOIN "comments" AS c1 ON (c1."post_id" = p0."id") AND (c1."hidden" = ?) INNER JOIN "comments" AS c2 ON (c2."body" = ?) AND (c2."post_id" = ?) WHERE (p0."views" > ?)'
  expect(await run(source)).toEqual([`${sql} [0, "b1", 10, 1]`, `${sql} [0, "b2", 20, 2]`])
})

test('a value that cannot be cast is refused with its own query, and the next one is not', async () => {
  const source = `for n <- ["1", "x", 2] do
    try do
      print.(over.(n))
    rescue
      error -> IO.puts(Exception.message(error))
    end
  end`
  expect(await run(source)).toEqual([
    'SELECT p0."id" FROM "posts" AS p0 WHERE (p0."views" > ?) [1]',
    expect.stringMatching(/^\S+:\d+: value `"x"` in `where` cannot be cast to type :integer in query:$/),
    '',
    'from p0 in Post,',
    '  where: p0.views > ^"x",',
    '  select: p0.id',
    '',
    'SELECT p0."id" FROM "posts" AS p0 WHERE (p0."views" > ?) [2]',
  ])
})

test('a schema that is defined again is planned again', async () => {
  const source = `print.(over.(1))
  defmodule Post do
    use Ecto.Schema
    schema "articles" do
      field :views, :string, source: :seen
    end
  end
  print.(over.("1"))`
  expect(await run(source)).toEqual([
    'SELECT p0."id" FROM "posts" AS p0 WHERE (p0."views" > ?) [1]',
    'SELECT a0."id" FROM "articles" AS a0 WHERE (a0."seen" > ?) ["1"]',
  ])
})

test('a query that the database does not take is refused with its own values each time', async () => {
  const source = `for n <- [1, 2] do
    try do
      print.(from(s in subquery(over.(n)), where: ilike(s.id, ^"a"), select: s.id))
    rescue
      error -> error |> Exception.message() |> String.split("\\n") |> Enum.at(3) |> IO.puts()
    end
  end`
  expect(await run(source)).toEqual(['  where: p0.views > ^1,', '  where: p0.views > ^2,'])
})

test('a value that its type does not take is cast once', async () => {
  const source = `defmodule Even do
    use Ecto.Type
    def type, do: :integer
    def cast(value) do
      IO.puts("cast #{value}")
      if rem(value, 2) == 0, do: {:ok, value}, else: :error
    end
    def load(value), do: {:ok, value}
    def dump(value), do: {:ok, value}
  end
  for n <- [2, 3] do
    try do
      print.(from(p in Post, where: p.id == type(^n, Even), select: p.id))
    rescue
      Ecto.Query.CastError -> IO.puts("refused")
    end
  end`
  expect(await run(source)).toEqual([
    'cast 2',
    'SELECT p0."id" FROM "posts" AS p0 WHERE (p0."id" = CAST(? AS INTEGER)) [2]',
    'cast 3',
    'refused',
  ])
})
