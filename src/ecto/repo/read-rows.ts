import type { ReadRows } from '#ecto/adapter/adapter.ts'
import { withConnection } from './hold-connection.ts'
import type { RepoContext } from './repo-context.ts'

/** Asks the database as the process's connection sees it, for what a statement depends on; it is not reported. */
export function readRows(context: RepoContext): ReadRows {
  return function* (sql) {
    const result = yield* withConnection(context.instance, ({ connection }) => connection.execute(sql, []))
    return result.kind === 'rows' ? result.rows : []
  }
}
