import { atom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapFrom } from '#terms/map-operations.ts'
import { exception } from '#terms/thrown.ts'
import type { RepoContext } from './repo-context.ts'
import type { HeldConnection } from './repo-instance.ts'

/** What the database says of each statement after the one that failed. */
export const ABORTED = 'current transaction is aborted, commands ignored until end of transaction block'

/** Notes that a statement failed: its transaction is aborted, unless the database forgives it or `mode: :savepoint` took it back. */
export function noteFailure({ session, options }: RepoContext, { transaction, owned }: HeldConnection): void {
  if (!session.primary.failureAbortsTransaction || transaction?.status !== 'open') return
  // The sandbox runs every statement in a savepoint.
  if (owned || keywordGet(options, 'mode') === atom('savepoint')) return
  transaction.status = 'aborted'
}

/** `%Postgrex.Error{}` of a statement that came after the failed one. */
export function abortedError(): ElixirMap {
  const postgres = {
    code: atom('in_failed_sql_transaction'),
    message: ABORTED,
    pg_code: '25P02',
    severity: 'ERROR',
    unknown: 'ERROR',
  }
  const fields = Object.entries(postgres).map(([name, value]) => [atom(name), value] as const)
  return exception('Postgrex.Error', { message: null, postgres: mapFrom(fields), connection_id: null, query: null })
}
