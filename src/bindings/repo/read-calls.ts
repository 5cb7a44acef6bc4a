import { preloadStructs } from '#ecto/association/preload/preload.ts'
import { aggregateQuery, countQuery, existsQuery } from '#ecto/repo/query/aggregate.ts'
import { refuseQueryOptions, requireOptions } from '#ecto/repo/query/check-options.ts'
import { queryForGet, queryForGetBy } from '#ecto/repo/query/get-query.ts'
import { readOne, readOneOrRaise } from '#ecto/repo/query/read-one.ts'
import { reload, reloadOrRaise } from '#ecto/repo/query/reload.ts'
import { allValues, queryValues, runQuery } from '#ecto/repo/query/run-query.ts'
import { streamQuery } from '#ecto/repo/query/stream.ts'
import { deleteAll, updateAll } from '#ecto/repo/query/write-all.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import type { RepoCall } from './call-repo.ts'
import { loadData } from './load-data.ts'
import { raiseNoFunction } from './no-function.ts'
import { openContext } from './open-context.ts'

type Read = (context: RepoContext, args: readonly Term[]) => Effect<Term>

/** A function that reads with a query: `count` arguments before the options, which may not hold clauses of a query. */
function reading(name: string, count: number, read: Read, operation = 'all'): RepoCall {
  return function* (state, module, args): Effect<Term> {
    const options = args[count] ?? EMPTY_LIST
    requireOptions(options)
    const context = yield* openContext(state, module, name, operation, options)
    refuseQueryOptions(context)
    return yield* read(context, args)
  }
}

/** As `reading`, for functions that do not look at their options. */
function lenient(name: string, count: number, read: Read, operation = name): RepoCall {
  return function* (state, module, args): Effect<Term> {
    return yield* read(yield* openContext(state, module, name, operation, args[count] ?? EMPTY_LIST), args)
  }
}

const arg = (args: readonly Term[], index: number): Term => args[index] ?? null

/** The functions that read, and those that write with a query. */
export const readCalls: Readonly<Record<string, RepoCall>> = {
  all: reading('all', 1, function* (context, args) {
    return listFrom(yield* allValues(context, arg(args, 0)))
  }),
  all_by: reading('all_by', 2, function* (context, args) {
    return listFrom(yield* allValues(context, yield* queryForGetBy(context, arg(args, 0), clauses(arg(args, 1)))))
  }),
  one: reading('one', 1, (context, args) => readOne(context, arg(args, 0))),
  'one!': reading('one!', 1, (context, args) => readOneOrRaise(context, arg(args, 0))),
  get: reading('get', 2, function* (context, args) {
    return yield* readOne(context, yield* queryForGet(context, arg(args, 0), arg(args, 1)))
  }),
  'get!': reading('get!', 2, function* (context, args) {
    return yield* readOneOrRaise(context, yield* queryForGet(context, arg(args, 0), arg(args, 1)))
  }),
  get_by: reading('get_by', 2, function* (context, args) {
    return yield* readOne(context, yield* queryForGetBy(context, arg(args, 0), clauses(arg(args, 1))))
  }),
  'get_by!': reading('get_by!', 2, function* (context, args) {
    return yield* readOneOrRaise(context, yield* queryForGetBy(context, arg(args, 0), clauses(arg(args, 1))))
  }),
  'exists?': reading('exists?', 1, function* (context, args) {
    const ran = yield* runQuery(context, 'all', yield* existsQuery(context, arg(args, 0)))
    return (yield* queryValues(ran)).length > 0
  }),
  'aggregate/2': lenient('aggregate', 2, (context, args) => aggregate(context, args), 'all'),
  'aggregate/3': function* (state, module, args): Effect<Term> {
    const last = arg(args, 2)
    const context = yield* openContext(state, module, 'aggregate', 'all', isList(last) ? last : EMPTY_LIST)
    return yield* aggregate(context, isList(last) ? args.slice(0, 2) : args)
  },
  'aggregate/4': lenient('aggregate', 3, (context, args) => aggregate(context, args), 'all'),
  stream: reading('stream', 1, (context, args) => streamQuery(context, arg(args, 0)), 'stream'),
  update_all: lenient('update_all', 2, (context, args) => updateAll(context, arg(args, 0), arg(args, 1))),
  delete_all: reading('delete_all', 1, (context, args) => deleteAll(context, arg(args, 0)), 'delete_all'),
  preload: lenient('preload', 2, preload),
  reload: lenient('reload', 1, (context, args) => reload(context, arg(args, 0))),
  'reload!': lenient('reload!', 1, (context, args) => reloadOrRaise(context, arg(args, 0)), 'reload'),
  load: lenient('load', 2, (context, args) => loadData(context, arg(args, 0), arg(args, 1)), 'load'),
}

const AGGREGATES = ['count', 'avg', 'max', 'min', 'sum']

function* aggregate(context: RepoContext, args: readonly Term[]): Effect<Term> {
  const [queryable, kind, field] = args
  const name = kind instanceof Atom ? kind.name : ''
  if (field === undefined && name === 'count') return yield* readOneOrRaise(context, yield* countQuery(context, queryable ?? null))
  if (!(field instanceof Atom) || !AGGREGATES.includes(name)) return raiseNoFunction(context.repo, 'aggregate', Math.max(3, args.length))
  return yield* readOneOrRaise(context, yield* aggregateQuery(context, queryable ?? null, name, field))
}

/** The clauses of `get_by` as a keyword list: a map will do, too. */
function clauses(value: Term): Term {
  if (!(value instanceof ElixirMap)) return value
  return listFrom(mapEntries(value).map(([key, item]) => tuple(key, item)))
}

function* preload(context: RepoContext, args: readonly Term[]): Effect<Term> {
  const [given, preloads] = [arg(args, 0), arg(args, 1)]
  if (given === null) return null
  if (!isList(given)) return (yield* preloadStructs(context, [given], preloads))[0] ?? null
  return listFrom(yield* preloadStructs(context, listItems(given) ?? [], preloads))
}
