import { beforeAll, expect, it } from 'vitest'
import { createEctoSession } from '#bindings/ecto-session.ts'
import { createQueryModules } from '#bindings/query/query-modules.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { createDriver } from '#drivers/sqljs/driver.ts'
import { loadSqlJs, type SqlJsEngine } from '#drivers/sqljs/engine.ts'
import { runElixir } from '#elixir/testing/run.ts'
import { createRepos } from './repo-modules.ts'

let engine: SqlJsEngine
beforeAll(async () => {
  engine = await loadSqlJs()
})

const SETUP = `
{:ok, _} = Repo.start_link()
defmodule Library do
  use Ecto.Schema
  schema "libraries" do
    has_many :shelves, Shelf
    has_many :books, through: [:shelves, :books]
    has_many :pages, through: [:books, :pages]
  end
end
defmodule Shelf do
  use Ecto.Schema
  schema "shelves" do
    belongs_to :library, Library
    has_many :books, Book
  end
end
defmodule Book do
  use Ecto.Schema
  schema "books" do
    belongs_to :shelf, Shelf
    has_many :pages, Page
  end
end
defmodule Page do
  use Ecto.Schema
  schema "pages" do
    field :number, :integer
    belongs_to :book, Book
  end
end
Repo.insert!(%Library{shelves: [%Shelf{books: [%Book{pages: [%Page{number: 1}, %Page{number: 2}]}, %Book{pages: [%Page{number: 3}]}]}]})
`

/** What a program prints that has a library with a shelf, two books and three pages. */
async function run(source: string): Promise<string> {
  const session = createEctoSession()
  const driver = createDriver(engine)
  const repos = createRepos(session, { driver, adapter: 'sqlite', strict: true, autoTables: true })
  const natives = [...createSchemaModules(session), ...createQueryModules(session), ...repos.modules]
  const ran = await runElixir(SETUP + source, { natives })
  driver.close()
  return ran.output + (ran.error === undefined ? '' : `** (${ran.error.module}) ${ran.error.message}`)
}

it('a has_many that goes through one that goes through others fills both', async () => {
  const source = `
  library = Repo.preload(Repo.one(Library), :pages)
  IO.inspect({Enum.map(library.pages, & &1.number), length(library.books), length(library.shelves)})`
  expect(await run(source)).toBe('{[1, 2, 3], 2, 1}\n')
})

it('what select takes of an association is what preloading fetches of it', async () => {
  const source = `
  import Ecto.Query
  query = from s in Shelf, preload: [books: :pages], select: map(s, [:id, books: [:id, pages: [:number]]])
  IO.inspect(Repo.all(query), width: 200)
  [book | _] = Repo.all(from b in Book, preload: :pages, select: [:id, pages: [:id, :book_id]])
  IO.inspect(Enum.map(book.pages, &{&1.id, &1.number}))`
  expect(await run(source)).toBe(
    '[%{books: [%{id: 1, pages: [%{number: 1}, %{number: 2}]}, %{id: 2, pages: [%{number: 3}]}], id: 1}]\n[{1, nil}, {2, nil}]\n',
  )
})

it('prepare_query/3 of a repository knows the queries of preloads', async () => {
  const source = `
  defmodule Own do
    use Ecto.Repo, otp_app: :app, adapter: Ecto.Adapters.SQLite3
    def prepare_query(operation, query, options) do
      IO.inspect({operation, elem(query.from.source, 0), options})
      {query, options}
    end
  end
  Own.start_link()
  Own.all(Shelf, timeout: 9) |> Own.preload(:books, force: true)`
  expect(await run(source)).toBe('{:all, "shelves", [timeout: 9]}\n{:all, "books", [ecto_query: :preload, force: true]}\n')
})
