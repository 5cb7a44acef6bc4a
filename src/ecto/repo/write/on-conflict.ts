import type { ConflictTarget, OnConflict } from '#ecto/adapter/write-command.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { prepareQuery } from '#ecto/planner/prepare.ts'
import { queryFrom } from '#ecto/query/build/to-query.ts'
import { addUpdate, interpolatedUpdate } from '#ecto/query/build/update.ts'
import { markOwnSource } from '#ecto/query/own-source.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Field, Schema } from '#ecto/schema/schema.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { keywordGet, keywordPairs } from '#terms/keyword.ts'
import { Cons, EMPTY_LIST, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'
import { storedField, storedFields } from './stored-fields.ts'

/** The table that is written to: with its schema, or by name alone. */
export interface WriteTarget {
  readonly source: string
  readonly prefix: Term
  readonly schema: Schema | null
}

const RAISE: OnConflict = { kind: 'raise' }

/** What a call without options asks for: that conflicts raise. */
export function onConflictNow({ options }: RepoContext): OnConflict | undefined {
  return options === EMPTY_LIST ? RAISE : undefined
}

/** What `:on_conflict` and `:conflict_target` ask for; raises ArgumentError for what they cannot be. */
export function* onConflictOf(context: RepoContext, target: WriteTarget): Effect<OnConflict> {
  const option = keywordGet(context.options, 'on_conflict') ?? atom('raise')
  const given = keywordGet(context.options, 'conflict_target') ?? EMPTY_LIST
  if (option === atom('raise')) {
    if (given !== EMPTY_LIST) raiseArgument(':conflict_target option is forbidden when :on_conflict is :raise')
    return RAISE
  }
  const conflictTarget = yield* conflictTargetOf(given, target)
  if (option === atom('nothing')) return { kind: 'nothing', target: conflictTarget }
  const columns = yield* replacedColumns(context, option, conflictTarget, target)
  if (columns !== undefined) return { kind: 'replace', columns, target: conflictTarget }
  const query = yield* conflictQuery(option, target)
  yield* requireSameTable(query, target)
  const prepared = yield* prepareQuery('update_all', query, { schemas: context.session.schemas, adapter: context.adapter })
  return { kind: 'update', planned: prepared.planned, target: conflictTarget }
}

function* conflictTargetOf(given: Term, target: WriteTarget): Effect<ConflictTarget> {
  if (isTuple(given, 2) && given.items[0] instanceof Atom) {
    const [kind, value] = given.items
    if (given.items[0].name === 'unsafe_fragment' && typeof value === 'string') return { kind: 'fragment', sql: value }
    if (kind === atom('constraint') && value instanceof Atom) return { kind: 'constraint', name: value.name }
  }
  const names = given instanceof Cons || given === EMPTY_LIST ? (listItems(given) ?? []) : [given]
  const columns: string[] = []
  for (const name of names) columns.push(yield* columnOf(name, target, (shown) => `unknown field \`${shown}\` in conflict_target`))
  return columns.length === 0 ? { kind: 'none' } : { kind: 'columns', columns }
}

function* columnOf(name: Term, { schema }: WriteTarget, message: (shown: string) => string): Effect<string> {
  if (schema === null) return name instanceof Atom ? name.name : String(name)
  return storedField(schema, name)?.source ?? raiseArgument(message(yield* inspectTerm(name)))
}

/** The columns that `:replace_all`, `{:replace_all_except, fields}` and `{:replace, fields}` take from the new row. */
function* replacedColumns(context: RepoContext, option: Term, conflict: ConflictTarget, target: WriteTarget): Effect<string[] | undefined> {
  if (option === atom('replace_all')) return allColumns(context, 'replace_all', conflict, target, [])
  if (!isTuple(option, 2) || !(option.items[0] instanceof Atom)) return undefined
  const fields = listItems(option.items[1] ?? null)
  if (fields === undefined) return undefined
  if (option.items[0].name === 'replace_all_except') return allColumns(context, 'replace_all_except', conflict, target, fields)
  if (option.items[0].name !== 'replace') return undefined
  if (conflict.kind === 'none') raiseArgument(':conflict_target option is required when :on_conflict is replace')
  if (fields.length === 0) raiseArgument(':on_conflict option with `{:replace, fields}` requires a non-empty list of fields')
  const columns: string[] = []
  for (const name of fields) {
    const refused = (shown: string): string => `cannot replace non-updatable field \`${shown}\` in :on_conflict option`
    if (target.schema !== null && storedField(target.schema, name)?.writable !== 'always') raiseArgument(refused(yield* inspectTerm(name)))
    columns.push(yield* columnOf(name, target, refused))
  }
  return columns
}

/** Last defined first; the columns of the conflict stay as they are, being equal. */
function allColumns(
  context: RepoContext,
  option: 'replace_all' | 'replace_all_except',
  conflict: ConflictTarget,
  { schema }: WriteTarget,
  except: readonly Term[],
): string[] {
  if (schema === null) return raiseArgument(`cannot use :${option} on operations without a schema`)
  const kept = conflict.kind === 'columns' && keywordGet(context.options, 'replace_changed') !== false ? conflict.columns : []
  const excepted = new Set(except.map((name) => (name instanceof Atom ? name.name : '')))
  const fields = storedFields(schema).filter((field) => isReplaced(field, excepted, kept))
  if (fields.length === 0) raiseArgument('empty list of fields to update, use the `:replace` option instead')
  return fields.map((field) => field.source).reverse()
}

function isReplaced(field: Field, excepted: ReadonlySet<string>, kept: readonly string[]): boolean {
  return field.writable === 'always' && !excepted.has(field.name) && !kept.includes(field.source)
}

/** An update query must read from the very table and schema that is written to. */
function* requireSameTable(query: Term, target: WriteTarget): Effect<void> {
  const from = query instanceof ElixirMap ? (mapGet(query, atom('from')) ?? null) : null
  const source = from instanceof ElixirMap ? (mapGet(from, atom('source')) ?? null) : null
  const written = tuple(target.source, target.schema?.module ?? null)
  if (strictEqual(source, written)) return
  raiseArgument(
    `cannot run on_conflict: query because the query has a different {source, schema} pair than the original struct/changeset/query. Got ${yield* inspectTerm(from)} and ${yield* inspectTerm(written)} respectively`,
  )
}

/** The update query: the one given, or one of the table with the keyword list's updates. */
function* conflictQuery(option: Term, target: WriteTarget): Effect<Term> {
  if (isStruct(option, 'Ecto.Query')) return option
  if (!(option instanceof Cons) || keywordPairs(option) === undefined) {
    return raiseArgument(`unknown value for :on_conflict, got: ${yield* inspectTerm(option)}`)
  }
  const query = queryFrom(sourceOf(target), target.prefix)
  return addUpdate(query, interpolatedUpdate(query, option), PLACE)
}

/** Where Ecto itself writes the update of a keyword list. */
const PLACE = { file: 'lib/ecto/repo/schema.ex', line: 808 }

function sourceOf({ source, schema }: WriteTarget): Tuple {
  if (schema === null) return tuple(source, null)
  const named = tuple(source, schema.module)
  return schema.source === source ? markOwnSource(named) : named
}
