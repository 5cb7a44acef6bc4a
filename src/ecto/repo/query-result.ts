import type { StatementRows } from '#ecto/adapter/connection.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { struct } from '#terms/struct.ts'

/** `%Exqlite.Result{}`: a statement that changes rows tells how many, and has rows only when it returns some. */
export function queryResult(sql: string, answer: StatementRows): ElixirMap {
  const rows = listFrom(answer.rows.map((row) => listFrom(row)))
  const changes = /^\s*(insert|update|delete)\b/i.test(sql)
  return struct(moduleAtom('Exqlite.Result'), {
    command: atom('execute'),
    columns: changes ? EMPTY_LIST : listFrom(answer.columns),
    rows: changes && answer.rows.length === 0 ? null : rows,
    num_rows: changes ? answer.changed : answer.rows.length,
  })
}
