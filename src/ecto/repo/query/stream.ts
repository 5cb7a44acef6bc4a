import { prepareQuery } from '#ecto/planner/prepare.ts'
import { toQuery } from '#ecto/query/build/to-query.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import { type CompiledStatement, compileStatement } from '#ecto/repo/compile-statement.ts'
import { heldConnection } from '#ecto/repo/hold-connection.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { reportFetch, rowsOrRaise, runCompiled } from '#ecto/repo/run-statement.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { answer, apply, type Effect } from '#terms/effect.ts'
import { NativeFun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { preparedByRepo, sourceTable } from './run-query.ts'

const DEFAULT_ROWS = 500

/** `Repo.stream/2`: the rows of a query, fetched a number at a time while the stream is enumerated in a transaction. */
export function* streamQuery(opened: RepoContext, queryable: Term): Effect<Term> {
  const query = yield* toQuery(queryable, opened.session.schemas)
  const { query: changed, context } = yield* preparedByRepo(opened, 'stream', query)
  const prepared = yield* prepareQuery('all', changed, { schemas: context.session.schemas, adapter: context.adapter }, context.options)
  if (prepared.preloads !== EMPTY_LIST || prepared.assocs.length > 0)
    raiseQueryError(prepared.planned.query.term, 'preloads are not supported on streams')
  const compiled = yield* compileStatement(context, (adapter) => adapter.query(prepared.planned))
  return yield* rowStream(context, compiled, sourceTable(prepared.planned), function* (row) {
    const [loaded] = yield* prepared.load([row])
    return loaded === undefined ? null : prepared.finish(loaded.from, loaded)
  })
}

/** A stream of what `value` makes of each row. */
function* rowStream(
  context: RepoContext,
  compiled: CompiledStatement,
  source: string | null,
  value: (row: readonly Term[]) => Effect<Term>,
): Effect<Term> {
  return yield* chunkStream(context, compiled, source, function* (rows) {
    const values: Term[] = []
    for (const row of rows) values.push(yield* value(row))
    return listFrom(values)
  })
}

/** A stream of the elements of the lists that `chunk` makes of the rows fetched at a time. Raises RuntimeError outside of a transaction. */
export function* chunkStream(
  context: RepoContext,
  compiled: CompiledStatement,
  source: string | null,
  chunk: (rows: readonly (readonly Term[])[], columns: readonly string[]) => Effect<Term>,
): Effect<Term> {
  const limit = keywordGet(context.options, 'max_rows') ?? DEFAULT_ROWS
  if (typeof limit !== 'number' || limit < 1) return raiseArgument(`expected :max_rows to be a positive integer, got: ${inspect(limit)}`)
  const start = new NativeFun(0, function* () {
    const held = yield* heldConnection(context.instance)
    if (held === undefined || held.transaction === null)
      return raise('RuntimeError', { message: 'cannot reduce stream outside of transaction' })
    // whoever enumerates the stream may be another process than the one that made it
    const { columns, rows } = rowsOrRaise(yield* runCompiled({ ...context, process: held.pid }, compiled, source))
    cursors.push({ columns, rows, at: 0, done: false })
    return cursors.length - 1
  })
  const cursors: Cursor[] = []
  const next = new NativeFun(1, function* (index: Term) {
    const cursor = cursors[Number(index)]
    if (cursor === undefined || cursor.done) return tuple(atom('halt'), index)
    const rows = cursor.rows.slice(cursor.at, cursor.at + limit)
    cursor.at += rows.length
    cursor.done = rows.length < limit
    yield* reportFetch(context, compiled, source)
    return tuple(yield* chunk(rows, cursor.columns), index)
  })
  const after = new NativeFun(1, function* () {
    yield* reportFetch(context, compiled, source)
    return null
  })
  const resource = yield apply(moduleAtom('Stream'), 'resource', [start, next, after])
  // Ecto maps twice: rows to structs, and structs to what is selected
  return yield* mapStream(yield* mapStream(resource))
}

function* mapStream(stream: Term): Effect<Term> {
  return yield apply(moduleAtom('Stream'), 'map', [stream, new NativeFun(1, (value: Term) => answer(value))])
}

interface Cursor {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Term[])[]
  at: number
  done: boolean
}
