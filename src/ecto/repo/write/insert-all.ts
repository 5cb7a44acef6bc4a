import type { InsertCommand } from '#ecto/adapter/write-command.ts'
import type { Compile } from '#ecto/repo/compile-statement.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import { preparedByRepo } from '#ecto/repo/query/run-query.ts'
import { readRows } from '#ecto/repo/read-rows.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { rowsOrRaise, runStatement } from '#ecto/repo/run-statement.ts'
import type { Field } from '#ecto/schema/schema.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'
import { columnsOfQuery, rowsQuery } from './insert-all-query.ts'
import { insertAllRows } from './insert-all-rows.ts'
import { loadReturned } from './load-returned.ts'
import { onConflictOf, type WriteTarget } from './on-conflict.ts'
import { namedFields } from './returned-fields.ts'

/** `Repo.insert_all/3`: many rows at once, without changesets; or those that a query selects. `{count, rows or nil}` */
export function* insertAll(context: RepoContext, given: Term, entries: Term): Effect<Tuple> {
  const target = yield* targetOf(context, given)
  const returning = yield* returningOf(context, target)
  if (entries === EMPTY_LIST) return tuple(0, returning === null ? null : EMPTY_LIST)
  const body = isStruct(entries, 'Ecto.Query')
    ? yield* bodyOfQuery(context, target, entries)
    : { ...(yield* insertAllRows(context, target, entries)), query: null }
  const onConflict = yield* onConflictOf(context, target)
  const columns = (returning ?? []).map((column) => (typeof column === 'string' ? column : column.source))
  const command: InsertCommand = { prefix: target.prefix, table: target.source, ...body, onConflict, returning: columns }
  const compile: Compile = (adapter) => adapter.insert(command, readRows(context))
  const answer = rowsOrRaise(yield* runStatement(context, compile, target.source))
  if (returning === null) return tuple(answer.changed, null)
  const rows: Term[] = []
  for (const row of answer.rows) rows.push(yield* loadReturned(context, target, returning, row))
  return tuple(rows.length, listFrom(rows))
}

function* targetOf({ session, options }: RepoContext, given: Term): Effect<WriteTarget> {
  const prefix = keywordGet(options, 'prefix')
  if (typeof given === 'string') return { source: given, prefix: prefix ?? null, schema: null }
  const [source, module] = isTuple(given, 2) ? given.items : [null, given]
  const schema = module instanceof Atom ? session.schemas.find(module) : undefined
  if (schema !== undefined) {
    return {
      source: typeof source === 'string' ? source : (schema.source ?? ''),
      prefix: prefix === undefined ? schema.prefix : prefix,
      schema,
    }
  }
  if (module instanceof Atom) yield apply(module, '__schema__', [atom('prefix')])
  return raiseNoClause('Ecto.Repo.Schema', 'insert_all', 5)
}

/** What to return, last named first; null for nothing. */
function* returningOf({ options }: RepoContext, { schema }: WriteTarget): Effect<readonly (Field | string)[] | null> {
  const option = keywordGet(options, 'returning') ?? false
  if (option === false || option === null) return null
  if (schema !== null) return [...(yield* namedFields(schema, option))].reverse()
  if (option === true) return raiseArgument(':returning option can only be set to true if a schema is given')
  return (listItems(option) ?? []).map((name) => (name instanceof Atom ? name.name : String(name)))
}

type Body = Pick<InsertCommand, 'header' | 'rows' | 'query' | 'placeholders'>

function* bodyOfQuery(opened: RepoContext, target: WriteTarget, given: ElixirMap): Effect<Body> {
  const { query, context } = yield* preparedByRepo(opened, 'insert_all', given)
  const header = yield* columnsOfQuery(context, target, query)
  return { header, rows: [], query: yield* rowsQuery(context, query), placeholders: [] }
}
