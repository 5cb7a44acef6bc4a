import { inspectTerm } from '#ecto/inspect-term.ts'
import { type PreparedQuery, prepareQuery } from '#ecto/planner/prepare.ts'
import type { PlanContext } from '#ecto/planner/query-plan.ts'
import { callParts, sourceIndex } from '#ecto/query/ast.ts'
import { fromSchema } from '#ecto/query/query-term.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'
import type { WriteTarget } from './on-conflict.ts'
import { storedField, storedFields } from './stored-fields.ts'

/** A query that stands for a value of an INSERT, planned. */
export function* valueQuery(context: RepoContext, query: Term): Effect<PreparedQuery['planned']> {
  return (yield* prepareQuery('all', query, planning(context), context.options)).planned
}

/** A query that stands for the rows of an INSERT, as `prepare_query/3` of the repository changed it, planned: literals are columns too. */
export function* rowsQuery(context: RepoContext, query: Term): Effect<PreparedQuery['planned']> {
  return (yield* prepareQuery('all', query, { ...planning(context), keepLiterals: true }, context.options)).planned
}

function planning({ session, adapter }: RepoContext): PlanContext {
  return { schemas: session.schemas, adapter }
}

/** The columns that a query's selected fields go to, in their order; raises ArgumentError for a select that does not name them. */
export function* columnsOfQuery(context: RepoContext, target: WriteTarget, query: Term): Effect<string[]> {
  const names = query instanceof ElixirMap ? selectedNames(context, query) : undefined
  if (names === undefined) return yield* raiseUnnamed(query)
  const columns: string[] = []
  for (const name of names) columns.push(yield* columnOf(target, name))
  return columns
}

function* columnOf({ schema }: WriteTarget, name: string): Effect<string> {
  if (schema === null) return name
  const found = storedField(schema, atom(name))
  if (found !== undefined && found.writable !== 'never') return found.source
  return raiseArgument(`cannot select unwritable field \`${yield* inspectTerm(atom(name))}\` for insert_all`)
}

function selectedNames(context: RepoContext, query: ElixirMap): string[] | undefined {
  const select = field(query, 'select')
  if (!(select instanceof ElixirMap)) return undefined
  return namesOf(context, query, select, field(select, 'expr'))
}

function namesOf(context: RepoContext, query: ElixirMap, select: ElixirMap, expr: Term): string[] | undefined {
  const index = sourceIndex(expr)
  if (index !== undefined) return sourceNames(context, query, select, index)
  const parts = callParts(expr)
  if (parts?.name === '%{}') return keysOf(parts.args)
  if (parts?.name !== 'merge') return undefined
  const both = parts.args.map((part) => namesOf(context, query, select, part))
  return both.includes(undefined) ? undefined : [...new Set(both.flatMap((names) => names ?? []))]
}

function keysOf(pairs: readonly Term[]): string[] | undefined {
  const names = pairs.map((pair) => (pair instanceof Tuple && pair.items[0] instanceof Atom ? pair.items[0].name : undefined))
  return names.includes(undefined) ? undefined : names.filter((name) => name !== undefined)
}

/** The fields taken of a source, or all of its schema. */
function sourceNames({ session }: RepoContext, query: ElixirMap, select: ElixirMap, index: number): string[] | undefined {
  const take = field(select, 'take')
  const taken = take instanceof ElixirMap ? mapGet(take, index) : undefined
  if (taken !== undefined && isTuple(taken, 2))
    return (listItems(taken.items[1] ?? null) ?? []).flatMap((name) => (name instanceof Atom ? [name.name] : []))
  const module = index === 0 ? fromSchema(query) : null
  const schema = module === null ? undefined : session.schemas.find(module)
  return schema === undefined ? undefined : storedFields(schema).map((candidate) => candidate.name)
}

function* raiseUnnamed(query: Term): Effect<never> {
  return raiseArgument(`cannot generate a fields list for insert_all from the given source query:

  ${yield* inspectTerm(query)}

The select clause must be one of the following:

  * A single \`map/2\` or several \`map/2\` expressions combined with \`select_merge\`
  * A single \`struct/2\` or several \`struct/2\` expressions combined with \`select_merge\`
  * A source such as \`p\` in the query \`from p in Post\`
  * A single literal map or several literal maps combined with \`select_merge\`. If
    combining several literal maps, there cannot be any query interpolations
    except in the last \`select_merge\`. Consider using \`Ecto.Query.exclude/2\`
    to rebuild the select expression from scratch if you need multiple \`select_merge\`
    statements with interpolations

All keys must exist in the schema that is being inserted into
`)
}
