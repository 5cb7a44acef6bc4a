import type { RawDatabase } from './engine.ts'
import { queryRows } from './query-rows.ts'
import { quoteName } from './table-layout.ts'

/**
 * A table of an attached database that a statement names without saying whose it is. SQLite looks for such a name in all databases;
 * as a prefix stands for a schema, it is one of the main database, and there is none.
 */
export function strayTable(raw: RawDatabase, sql: string): string | undefined {
  const names = new Map(
    queryRows(raw, 'SELECT seq, name FROM pragma_database_list WHERE seq > 1').map(([seq, name]) => [seq, String(name)]),
  )
  if (names.size === 0) return undefined
  const opened = queryRows(raw, `EXPLAIN ${sql}`).filter(([, opcode]) => opcode === 'OpenRead' || opcode === 'OpenWrite')
  for (const [, , , root, database] of opened) {
    const name = names.get(database ?? null)
    if (name === undefined || isNamed(sql, name)) continue
    const table = tableAt(raw, name, Number(root))
    if (table !== undefined) return table
  }
  return undefined
}

function tableAt(raw: RawDatabase, database: string, root: number): string | undefined {
  const [row] = queryRows(raw, `SELECT tbl_name FROM ${quoteName(database)}.sqlite_schema WHERE rootpage = ${root}`)
  return row === undefined ? undefined : String(row[0])
}

/** Whether the statement says the database's name before a table's; foreign keys then lead to others of it that are not named. */
function isNamed(sql: string, database: string): boolean {
  return sql
    .toLowerCase()
    .replaceAll(/["`[\]\s]/g, '')
    .includes(`${database}.`.toLowerCase())
}
