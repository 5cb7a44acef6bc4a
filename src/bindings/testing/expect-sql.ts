import { expect } from 'vitest'
import { createEctoSession } from '#bindings/ecto-session.ts'
import { createQueryModules } from '#bindings/query/query-modules.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import type { QueryOperation } from '#ecto/planner/planned-query.ts'
import { prepareQuery } from '#ecto/planner/prepare.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import { runElixir } from '#elixir/testing/run.ts'
import { createPostgresAdapter } from '#sql/adapter/postgres-adapter.ts'
import { createSqliteAdapter } from '#sql/adapter/sqlite-adapter.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

/** What a query is expected to become; `strict: false` compiles what ecto_sqlite3 refuses. */
export interface ExpectedSql {
  readonly sqlite?: string
  readonly postgres?: string
  /** The parameters as they are reported for SQLite. */
  readonly params?: string
  readonly operation?: QueryOperation
  readonly strict?: boolean
}

const SCHEMAS = `
defmodule Post do
  use Ecto.Schema
  schema "posts" do
    field :title, :string
    field :views, :integer
    field :total, :decimal
    field :public, :boolean
    field :meta, :map
    field :tags, {:array, :string}
    belongs_to :author, Author
    has_many :comments, Comment
    many_to_many :topics, Topic, join_through: "posts_topics"
  end
end
defmodule Author do
  use Ecto.Schema
  schema "authors" do
    field :name, :string
    has_many :posts, Post
    has_many :comments, through: [:posts, :comments]
  end
end
defmodule Comment do
  use Ecto.Schema
  schema "comments" do
    field :body, :string
    belongs_to :post, Post
  end
end
defmodule Topic do
  use Ecto.Schema
  schema "topics", do: (field(:label, :string); field(:rank, :float, virtual: true))
end
import Ecto.Query
`

/** Expects that the code of a query compiles to this SQL. The schemas are Post, Author, Comment and Topic. */
export async function expectSql(code: string, expected: ExpectedSql): Promise<void> {
  const { error, compiled } = await compile(code, expected)
  expect(error).toBe(undefined)
  if (expected.sqlite !== undefined) expect(compiled.sqlite).toBe(expected.sqlite)
  if (expected.postgres !== undefined) expect(compiled.postgres).toBe(expected.postgres)
  if (expected.params !== undefined) expect(compiled.params).toBe(expected.params)
}

/** Expects that building or compiling a query raises; the message is compared as far as it is given. */
export async function expectQueryError(code: string, module: string, message: string): Promise<void> {
  const { error } = await compile(code, { sqlite: '' })
  expect(error?.module).toBe(module)
  expect(error?.message.slice(0, message.length)).toBe(message)
}

interface Compiled {
  sqlite: string
  postgres: string
  params: string
}

async function compile(code: string, expected: ExpectedSql) {
  const session = createEctoSession()
  const compiled: Compiled = { sqlite: '', postgres: '', params: '' }
  const capture: NativeModule = {
    name: 'Capture',
    functions: {
      'query/1': effect(function* (query: Term): Generator<never, Atom, never> {
        yield* capturing(query) as Generator<never, void, never>
        return atom('ok')
      }),
    },
  }
  function* capturing(query: Term) {
    for (const name of ['sqlite', 'postgres'] as const) {
      if (expected[name] === undefined) continue
      const adapter = name === 'sqlite' ? createSqliteAdapter({ strict: expected.strict ?? true }) : createPostgresAdapter()
      const prepared = yield* prepareQuery(expected.operation ?? 'all', query, { schemas: session.schemas, adapter })
      const statement = yield* adapter.query(prepared.planned)
      compiled[name] = statement.sql
      if (name === 'sqlite') compiled.params = inspect(listFrom(statement.params), { charlists: 'as_lists' })
    }
  }
  const natives = [...createSchemaModules(session), ...createQueryModules(session), capture]
  const { error } = await runElixir(`${SCHEMAS}Capture.query(${code})`, { natives })
  return { error, compiled }
}
