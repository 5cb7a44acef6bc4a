import { callParts, fieldParts, sourceIndex } from '#ecto/query/ast.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import type { Expr } from './expr.ts'
import { columnOf, fieldTypeOf } from './field-type.ts'
import type { SelectColumn } from './planned-query.ts'
import type { ClauseSite, NormalizeOptions, PlanSource, QueryPlan, SubqueryShape } from './query-plan.ts'
import { convertExpr } from './recurse.ts'
import { selectedType } from './select-type.ts'
import type { LoadedSource, LoadUnit, SelectedPair, Selection } from './selection.ts'
import { type Take, takenNames, takeOf, takeOfFrom } from './taken-fields.ts'

/** A unit with the columns that it is loaded from. */
export interface SelectedUnit {
  readonly unit: LoadUnit
  readonly columns: readonly Expr[]
}

/** What a query selects: the first source when it is part of it, the other units, and how they make the selected value. */
export interface CollectedSelect {
  readonly from: SelectedUnit | null
  readonly units: readonly SelectedUnit[]
  readonly selection: Selection
}

interface Collecting {
  readonly site: ClauseSite
  readonly keepLiterals: boolean
  from: SelectedUnit | null
  readonly units: SelectedUnit[]
  /** Fields that an update puts other values in, by source index: they need not be read. */
  readonly dropped: Map<number, ReadonlySet<string>>
}

/** The columns of a subquery, a common table expression or a combination. */
export function* selectedColumns(plan: QueryPlan, options: NormalizeOptions): Effect<SelectColumn[]> {
  const site = { plan, key: 'select', clause: field(plan.term, 'select') as ElixirMap }
  const pairs = options.aliased ? aliasedPairs(field(site.clause, 'expr')) : undefined
  if (pairs !== undefined) {
    const columns: SelectColumn[] = []
    for (const [name, expr] of pairs) columns.push({ expr: yield* convertExpr(expr, site), alias: name })
    return columns
  }
  const collected = yield* collectSelect(plan, options.keepLiterals)
  return columnsOf(collected)
}

/** All columns, those of the first source in front. */
export function columnsOf(collected: CollectedSelect, between: readonly SelectedUnit[] = []): SelectColumn[] {
  const units = [...(collected.from === null ? [] : [collected.from]), ...between, ...collected.units]
  return units.flatMap(({ columns }) => columns.map((expr) => ({ expr, alias: null })))
}

function aliasedPairs(expr: Term): (readonly [string, Term])[] | undefined {
  const parts = callParts(expr)
  if (parts?.name !== '%{}') return undefined
  return parts.args.map((pair) => {
    const [key, value] = (pair as Tuple).items as [Atom, Term]
    return [key.name, value] as const
  })
}

/** Walks the select of a query. */
export function* collectSelect(plan: QueryPlan, keepLiterals: boolean): Effect<CollectedSelect> {
  const site = { plan, key: 'select', clause: field(plan.term, 'select') as ElixirMap }
  const collecting: Collecting = { site, keepLiterals, from: null, units: [], dropped: new Map() }
  const selection = yield* collect(field(site.clause, 'expr'), collecting)
  return { from: collecting.from, units: collecting.units, selection }
}

function* collect(expr: Term, collecting: Collecting): Effect<Selection> {
  const index = sourceIndex(expr)
  if (index !== undefined) return yield* collectSource(index, collecting)
  if (isList(expr)) return { kind: 'list', items: yield* collectAll(listItems(expr) ?? [], collecting) }
  if (isLiteral(expr)) return yield* collectLiteral(expr, collecting)
  const parts = fieldParts(expr) === undefined ? callParts(expr) : undefined
  switch (parts?.name) {
    case '{}':
      return { kind: 'tuple', items: yield* collectAll(parts.args, collecting) }
    case '%{}':
      return yield* collectMap(parts.args, collecting)
    case '%':
      return yield* collectStruct(parts.args[0] as Term, parts.args[1] as Term, collecting)
    case 'merge':
      return yield* collectMerge(parts.args[0] as Term, parts.args[1] as Term, collecting)
    default:
      return yield* collectColumn(expr, collecting)
  }
}

function* collectAll(items: readonly Term[], collecting: Collecting): Effect<Selection[]> {
  const selections: Selection[] = []
  for (const item of items) selections.push(yield* collect(item, collecting))
  return selections
}

function isLiteral(expr: Term): boolean {
  return (
    expr === null || typeof expr !== 'object' || expr instanceof Atom || !(expr instanceof Tuple || isStruct(expr, 'Ecto.Query.Tagged'))
  )
}

function* collectLiteral(value: Term, collecting: Collecting): Effect<Selection> {
  if (!collecting.keepLiterals || value instanceof Atom) return { kind: 'literal', value }
  return yield* collectColumn(value, collecting)
}

function* collectColumn(expr: Term, collecting: Collecting): Effect<Selection> {
  const column = yield* convertExpr(expr, collecting.site)
  return addUnit({ unit: { kind: 'column', type: selectedType(expr, collecting.site) }, columns: [column] }, collecting)
}

function addUnit(unit: SelectedUnit, collecting: Collecting): Selection {
  collecting.units.push(unit)
  return { kind: 'unit', index: collecting.units.length - 1 }
}

function* collectSource(index: number, collecting: Collecting): Effect<Selection> {
  const { plan } = collecting.site
  if (index >= plan.sources.length) {
    raiseQueryError(
      plan.term,
      'invalid query has specified more bindings than bindings available in `select` (look for `unknown_binding!` in the printed query below)',
    )
  }
  const unit = yield* sourceUnit(
    index,
    index === 0 ? takeOfFrom(plan) : takeOf(plan, index),
    collecting.site,
    collecting.dropped.get(index),
  )
  if (index !== 0) return addUnit(unit, collecting)
  collecting.from ??= unit
  return { kind: 'from' }
}

/** The unit of a whole source, or of what is taken of it. */
export function* sourceUnit(index: number, take: Take | undefined, site: ClauseSite, dropped?: ReadonlySet<string>): Effect<SelectedUnit> {
  const { plan } = site
  const source = plan.sources[index] as PlanSource
  const isUnknown = source.kind === 'fragment' || (source.kind === 'table' && source.schema === null)
  if (isUnknown && take === undefined) {
    return { unit: { kind: 'column', type: atom('any') }, columns: [{ kind: 'source', source: { index, up: 0 } }] }
  }
  if (take?.kind === 'struct') assertStruct(source, take, plan)
  const names = takenNames(plan, index, take).filter((name) => dropped?.has(name) !== true)
  const found = { plan, index, up: 0 }
  const columns: Expr[] = names.map((name) => ({
    kind: 'field',
    source: { index, up: 0 },
    column: columnOf(found, name),
    type: atom('any'),
  }))
  const fields = names.map((name) => ({ name, type: takenType(source, index, name, site) }))
  return { unit: { kind: 'source', source: loadedSource(source, fields, take) }, columns }
}

function assertStruct(source: PlanSource, take: Take, plan: QueryPlan): void {
  if (source.kind === 'table' && source.schema === null) raiseQueryError(plan.term, 'struct/2 in select expects a source with a schema')
  if (source.kind === 'fragment') raiseQueryError(plan.term, 'it is not possible to return a struct subset of a fragment')
  if (source.kind === 'subquery') assertStructOfSubquery(source.subquery.shape, take, plan)
}

function assertStructOfSubquery({ origin, module, fields }: SubqueryShape, take: Take, plan: QueryPlan): void {
  if (origin?.schema == null || origin.schema.module !== module) {
    raiseQueryError(plan.term, 'it is not possible to return a struct subset of a subquery that does not return a schema struct')
  }
  const missing = take.fields.find((item) => item instanceof Atom && !fields.some(({ name }) => name === item.name))
  if (!(missing instanceof Atom)) return
  const known = fields.map(({ name }) => `:${name}`).join(', ')
  raiseQueryError(
    plan.term,
    `field \`${missing.name}\` in struct/2 is not available in the subquery. Subquery only returns fields: [${known}]`,
  )
}

/** Names that are taken of a schema are not checked: the database knows them or not. */
function takenType(source: PlanSource, index: number, name: string, site: ClauseSite): Term {
  if (source.kind === 'table') return source.schema?.fields.find((item) => item.name === name)?.type ?? atom('any')
  return fieldTypeOf({ plan: site.plan, index, up: 0 }, atom(name), site)
}

function loadedSource(source: PlanSource, fields: LoadedSource['fields'], take: Take | undefined): LoadedSource {
  const asMap = { fields, schema: null, table: null, prefix: null, module: null }
  if (take?.kind === 'map') return asMap
  if (source.kind === 'table') return { fields, schema: source.schema, table: source.table, prefix: source.prefix, module: null }
  if (source.kind !== 'subquery' || source.subquery.shape.kind === 'map') return asMap
  const { origin, module } = source.subquery.shape
  if (origin?.schema != null && origin.schema.module === module) {
    return { fields, schema: origin.schema, table: origin.table, prefix: origin.prefix, module: null }
  }
  return { ...asMap, module }
}

function* collectMap(pairs: readonly Term[], collecting: Collecting): Effect<Selection> {
  const update = pairs.length === 1 ? callParts(pairs[0] as Term) : undefined
  if (update?.name !== '|') return { kind: 'map', pairs: yield* collectPairs(pairs, collecting) }
  const changed = listItems(update.args[1] as Term) ?? []
  dropFields(update.args[0] as Term, changed, collecting)
  const data = yield* collect(update.args[0] as Term, collecting)
  return { kind: 'update', data, pairs: yield* collectPairs(changed, collecting) }
}

function* collectStruct(module: Term, map: Term, collecting: Collecting): Effect<Selection> {
  const inner = yield* collect(map, collecting)
  return inner.kind === 'map' ? { kind: 'struct', module, pairs: inner.pairs } : inner
}

function* collectMerge(left: Term, right: Term, collecting: Collecting): Effect<Selection> {
  const parts = callParts(right)
  if (parts?.name === '%{}') dropFields(left, parts.args, collecting)
  const leftSelection = yield* collect(left, collecting)
  return { kind: 'merge', left: leftSelection, right: yield* collect(right, collecting) }
}

function* collectPairs(pairs: readonly Term[], collecting: Collecting): Effect<SelectedPair[]> {
  const selected: SelectedPair[] = []
  for (const pair of pairs) {
    const [key, value] = (pair as Tuple).items as [Term, Term]
    const keySelection: Selection = isLiteral(key) ? { kind: 'literal', value: key } : yield* collect(key, collecting)
    selected.push([keySelection, yield* collect(value, collecting)])
  }
  return selected
}

/** What is put in the place of a field makes reading it needless. */
function dropFields(data: Term, pairs: readonly Term[], collecting: Collecting): void {
  const index = sourceIndex(data)
  if (index === undefined) return
  const names = pairs.flatMap((pair) => (pair instanceof Tuple && pair.items[0] instanceof Atom ? [pair.items[0].name] : []))
  collecting.dropped.set(index, new Set(names))
}
