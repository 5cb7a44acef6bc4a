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
Repo.query!("CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT DEFAULT 'untitled', pages INTEGER DEFAULT (60 + 4), shelf TEXT)")
`

/** What came of an `insert_all` into `books`, and its statement in both dialects. */
async function insertAll(rows: string, strict: boolean) {
  const session = createEctoSession()
  const driver = createDriver(engine)
  const repos = createRepos(session, { driver, adapter: 'sqlite', strict })
  const sent: { sqlite: string; postgres: string | undefined; emulated: string | null }[] = []
  repos.state.listener = {
    ...repos.state.listener,
    wantsStatements: true,
    // biome-ignore lint/correctness/useYield: a listener may ask for things
    *statement({ sqlite, postgres }) {
      if (sqlite.sql.startsWith('INSERT')) sent.push({ sqlite: sqlite.sql, postgres: postgres?.sql, emulated: sqlite.emulated })
    },
  }
  const natives = [...createSchemaModules(session), ...createQueryModules(session), ...repos.modules]
  const source = `${SETUP}Repo.insert_all("books", ${rows})\nIO.inspect(Repo.query!("SELECT * FROM books").rows)`
  const ran = await runElixir(source, { natives })
  driver.close()
  return { output: ran.output, error: ran.error?.message, sent }
}

const NOTE = 'Defaults are written out: SQLite has no DEFAULT among the values of a row.'

it('rows of differing keys: what one of them lacks is at its default', async () => {
  expect(await insertAll('[%{title: "a", shelf: "b"}, %{pages: 7}]', false)).toEqual({
    output: '[[1, "a", 64, "b"], [2, "untitled", 7, nil]]\n',
    error: undefined,
    sent: [
      {
        sqlite: `INSERT INTO "books" ("pages","shelf","title") VALUES ((60 + 4),?1,?2),(?3,NULL,('untitled'))`,
        postgres: 'INSERT INTO "books" ("pages","shelf","title") VALUES (DEFAULT,$1,$2),($3,DEFAULT,DEFAULT)',
        emulated: NOTE,
      },
    ],
  })
})

it('rows without keys', async () => {
  expect(await insertAll('[%{}, %{}]', false)).toEqual({
    output: '[[1, "untitled", 64, nil], [2, "untitled", 64, nil]]\n',
    error: undefined,
    sent: [
      {
        sqlite: 'INSERT INTO "books" ("id") VALUES (NULL),(NULL)',
        postgres: 'INSERT INTO "books" VALUES (DEFAULT),(DEFAULT)',
        emulated: NOTE,
      },
    ],
  })
})

it('ecto_sqlite3 refuses rows of differing keys', async () => {
  expect((await insertAll('[%{title: "a"}, %{pages: 7}]', true)).error).toBe(
    'Cell-wise default values are not supported on INSERT statements by SQLite3',
  )
})
