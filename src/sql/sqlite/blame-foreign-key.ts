import type { Connection, ExecuteResult, SqlValue } from '#sql/driver.ts'
import { type Effect, settle } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/**
 * The name of the foreign key that a failed statement broke, which SQLite does not tell: the statement runs again with
 * foreign keys deferred, the database is asked what is wrong now, and all of it is undone. Null when that does not tell.
 */
export function* blameForeignKey(connection: Connection, sql: string, values: readonly SqlValue[]): Effect<string | null> {
  function* rows(text: string, params: readonly SqlValue[] = []): Effect<readonly (readonly Term[])[]> {
    const result: ExecuteResult = yield* settle(connection.execute(text, params))
    return result.kind === 'rows' ? result.rows : []
  }
  yield* rows('SAVEPOINT blame')
  yield* rows('PRAGMA defer_foreign_keys = ON')
  yield* rows(sql, values)
  const [broken] = yield* rows('PRAGMA foreign_key_check')
  yield* rows('ROLLBACK TO blame')
  yield* rows('PRAGMA defer_foreign_keys = OFF')
  yield* rows('RELEASE blame')
  const table = text(broken?.[0])
  const key = broken?.[3]
  if (table === null || typeof key !== 'number') return null
  const columns = yield* rows('SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ? ORDER BY seq', [table, key])
  const [ddl] = yield* rows("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", [table])
  const column = text(columns[0]?.[0])
  return column === null ? null : (givenName(text(ddl?.[0]) ?? '', column) ?? `${table}_${column}_fkey`)
}

/** The name in `"post_id" INTEGER CONSTRAINT "comments_post_id_fkey" REFERENCES …`. */
function givenName(ddl: string, column: string): string | undefined {
  const start = ddl.indexOf(`"${column}" `)
  return start < 0 ? undefined : /^[^,]*? CONSTRAINT "([^"]+)" REFERENCES /.exec(ddl.slice(start))?.[1]
}

function text(value: Term | undefined): string | null {
  return typeof value === 'string' ? value : null
}
