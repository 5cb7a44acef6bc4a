import { queryResult } from '#ecto/repo/query-result.ts'
import { sqlError } from '#ecto/repo/run-statement.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { databaseConnectionOf } from './after-connect.ts'

/** `DBConnection`, as far as `:after_connect` needs it: statements on the connection that was opened. */
export const connectionModule: NativeModule = {
  name: 'DBConnection',
  functions: {
    'execute!/3': effect((connection: Term, query: Term, params: Term) => execute(connection, query, params)),
    'execute!/4': effect((connection: Term, query: Term, params: Term) => execute(connection, query, params)),
    'execute/3': effect(function* (connection: Term, query: Term, params: Term): Effect<Term> {
      return tuple(atom('ok'), query, yield* execute(connection, query, params))
    }),
  },
}

function* execute(connection: Term, query: Term, params: Term): Effect<Term> {
  const sql = String(field(query as ElixirMap, 'statement'))
  const answer = yield* databaseConnectionOf(connection).execute(sql, listItems(params) ?? [])
  if (answer.kind === 'error') throw new Thrown('error', sqlError(answer.message, sql))
  return queryResult(sql, answer)
}
