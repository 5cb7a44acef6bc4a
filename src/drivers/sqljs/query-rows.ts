import type { RawDatabase, RawValue } from './engine.ts'

/** All rows of a query of the driver's own. */
export function queryRows(raw: RawDatabase, sql: string): RawValue[][] {
  const statement = raw.prepare(sql)
  try {
    const rows: RawValue[][] = []
    while (statement.step()) rows.push(statement.get())
    return rows
  } finally {
    statement.free()
  }
}
