import { queryText } from '#ecto/query/inspect/query-doc.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import { raise, Thrown } from '#terms/thrown.ts'

/** Runs what concerns a subquery of `query`: an exception is raised on as Ecto.SubQueryError, which prints both. */
export function* inSubquery<T>(query: () => ElixirMap, work: Effect<T>): Effect<T> {
  try {
    return yield* work
  } catch (thrown) {
    const reason = thrown instanceof Thrown && thrown.kind === 'error' ? thrown.reason : null
    const module = reason instanceof ElixirMap ? structModule(reason) : undefined
    if (!(reason instanceof ElixirMap) || module === undefined) throw thrown
    const inner = `** (${inspect(module)}) ${String(mapGet(reason, atom('message')) ?? '')}`
    const message = `the following exception happened when compiling a subquery.

    ${inner.replaceAll('\n', '\n    ')}

The subquery originated from the following query:

${queryText(query())}
`
    return raise('Ecto.SubQueryError', { message, exception: reason })
  }
}
