import { mergeKeywords } from '#bindings/repo/open-context.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { Atom, atom, atomName, isAtom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keyword, keywordGet, keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, list, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { MIGRATION_STRUCTS } from './migration-structs.ts'

type StructName = keyof typeof MIGRATION_STRUCTS

/** A struct with these options; KeyError for one that it has no field for, as `struct!/2` raises it. */
function withOptions(name: StructName, fields: Readonly<Record<string, Term>>, options: Term): ElixirMap {
  let built = struct(moduleAtom(name), { ...MIGRATION_STRUCTS[name], ...fields })
  for (const [key, value] of keywordPairs(options) ?? []) {
    if (!mapHas(built, atom(key))) return raise('KeyError', { key: atom(key), term: built, message: null })
    built = mapPut(built, atom(key), value)
  }
  return built
}

/** `table(name, options)` */
export function buildTable(name: Term, options: Term): ElixirMap {
  if (!isAtom(name) && typeof name !== 'string') return raiseNoMatch('table')
  return withOptions('Ecto.Migration.Table', { name: textOf(name) }, options)
}

/** `index(table, columns, options)`, named `TABLE_COLUMNS_index` unless it is told otherwise. */
export function buildIndex(table: Term, columns: Term, options: Term): ElixirMap {
  checkIndexOptions(options)
  const listed = isList(columns) ? columns : list(columns)
  const index = withOptions('Ecto.Migration.Index', { table: textOf(table), columns: listed }, options)
  return mapGet(index, atom('name')) === null ? mapPut(index, atom('name'), atom(defaultName(textOf(table), listed))) : index
}

function checkIndexOptions(options: Term): void {
  if ((keywordGet(options, 'nulls_distinct') ?? null) !== null && keywordGet(options, 'unique') !== true) {
    raiseArgument('the `nulls_distinct` option can only be used with unique indexes')
  }
  if ((keywordPairs(options) ?? []).filter(([name]) => name === 'where').length > 1) {
    raiseArgument(
      'only one `where` keyword is supported when declaring a partial index. To specify multiple conditions, write a single WHERE clause using AND between them',
    )
  }
}

function defaultName(table: string, columns: Term): string {
  const parts = [table, ...(listItems(columns) ?? []).map(columnText), 'index']
  return parts.map((part) => part.replace(/[^\w]/g, '_').replace(/_+$/, '')).join('_')
}

function columnText(column: Term): string {
  return isTuple(column, 2) ? textOf(column.items[1] ?? null) : textOf(column)
}

function textOf(value: Term): string {
  return isAtom(value) ? atomName(value) : String(value)
}

const DELETE_ACTIONS = ['nothing', 'delete_all', 'nilify_all', 'default_all', 'restrict']
const UPDATE_ACTIONS = ['nothing', 'update_all', 'nilify_all', 'restrict']

/** `references(table, options)`, by default as `defaults` say; raises ArgumentError for actions that there are not. */
export function* buildReference(table: Term, defaults: Term, options: Term = EMPTY_LIST): Effect<ElixirMap> {
  const prefix = keywordGet(options, 'prefix')
  const own = prefix === undefined ? EMPTY_LIST : keyword({ prefix })
  const given = mergeKeywords(mergeKeywords(defaults, options), keyword({ options: own }))
  const reference = withOptions('Ecto.Migration.Reference', { table: textOf(table) }, given)
  yield* checkAction('on_delete', mapGet(reference, atom('on_delete')) ?? null, DELETE_ACTIONS)
  yield* checkAction('on_update', mapGet(reference, atom('on_update')) ?? null, UPDATE_ACTIONS)
  return reference
}

function* checkAction(option: string, action: Term, known: readonly string[]): Effect<void> {
  if (action instanceof Atom && known.includes(action.name)) return
  if (
    option === 'on_delete' &&
    isTuple(action, 2) &&
    isList(action.items[1] ?? null) &&
    ['nilify', 'default'].includes(textOf(action.items[0] ?? null))
  )
    return
  raiseArgument(`unknown :${option} value: ${yield* inspectTerm(action)}`)
}

/** `constraint(table, name, options)` */
export function buildConstraint(table: Term, name: Term, options: Term): ElixirMap {
  return withOptions('Ecto.Migration.Constraint', { table: textOf(table), name: textOf(name) }, options)
}

function raiseNoMatch(name: string): never {
  return raise('FunctionClauseError', {
    module: moduleAtom('Ecto.Migration'),
    function: atom(name),
    arity: 2,
    kind: null,
    args: null,
    clauses: null,
  })
}
