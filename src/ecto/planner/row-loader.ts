import { Atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { baseStruct } from './base-struct.ts'
import { finishRow } from './finish-row.ts'
import { type UnitLoader, unitLoader } from './load-unit.ts'
import type { LoadedRow, QueryProgram } from './plan-program.ts'
import type { PlanContext } from './query-plan.ts'
import type { CollectedSelect, SelectedUnit } from './select-columns.ts'
import type { Selection } from './selection.ts'

/** How rows of a query become values: `load` their units, `finish` the selected values. */
export function* rowLoader(
  collected: CollectedSelect,
  assocs: readonly SelectedUnit[],
  context: PlanContext,
): Effect<Pick<QueryProgram, 'load' | 'finish'>> {
  const from = collected.from === null ? null : yield* unitLoader(collected.from.unit, context.adapter)
  const parts: Parts = { from, assocs: yield* loaders(assocs, context), values: yield* loaders(collected.units, context) }
  const structs = yield* baseStructs(collected.selection, context, new Map())
  return {
    *load(rows): Effect<LoadedRow[]> {
      const loaded: LoadedRow[] = []
      for (const row of rows) loaded.push(loadRowNow(parts, row) ?? (yield* loadRow(parts, row)))
      return loaded
    },
    finish: (fromValue: Term, row: LoadedRow): Term => finishRow(collected.selection, { from: fromValue, units: row.values, structs }),
  }
}

/** The loaders of a row, in the order of its columns. */
interface Parts {
  readonly from: UnitLoader | null
  readonly assocs: readonly UnitLoader[]
  readonly values: readonly UnitLoader[]
}

const NOTHING: readonly Term[] = []

/** The row as `loadRow` loads it; undefined when a column needs an effect. */
function loadRowNow({ from, assocs, values }: Parts, row: readonly Term[]): LoadedRow | undefined {
  const fromValue = from === null ? null : from.loadNow(row, 0)
  const start = from?.width ?? 0
  const assocValues = unitsNow(assocs, row, start)
  const unitValues = unitsNow(values, row, start + widthOf(assocs))
  if (fromValue === undefined || assocValues === undefined || unitValues === undefined) return undefined
  return { from: fromValue, assocs: assocValues, values: unitValues }
}

function unitsNow(units: readonly UnitLoader[], row: readonly Term[], first: number): readonly Term[] | undefined {
  if (units.length === 0) return NOTHING
  const loaded: Term[] = []
  let start = first
  for (const unit of units) {
    const value = unit.loadNow(row, start)
    if (value === undefined) return undefined
    loaded.push(value)
    start += unit.width
  }
  return loaded
}

function* loadRow({ from, assocs, values }: Parts, row: readonly Term[]): Effect<LoadedRow> {
  const fromValue = from === null ? null : yield* from.load(row, 0)
  const start = from?.width ?? 0
  const assocValues = yield* loadUnits(assocs, row, start)
  return { from: fromValue, assocs: assocValues, values: yield* loadUnits(values, row, start + widthOf(assocs)) }
}

function* loadUnits(units: readonly UnitLoader[], row: readonly Term[], first: number): Effect<readonly Term[]> {
  const loaded: Term[] = []
  let start = first
  for (const unit of units) {
    loaded.push(yield* unit.load(row, start))
    start += unit.width
  }
  return loaded
}

function widthOf(units: readonly UnitLoader[]): number {
  return units.reduce((width, unit) => width + unit.width, 0)
}

function* loaders(units: readonly SelectedUnit[], context: PlanContext): Effect<UnitLoader[]> {
  const all: UnitLoader[] = []
  for (const { unit } of units) all.push(yield* unitLoader(unit, context.adapter))
  return all
}

function* baseStructs(selection: Selection, context: PlanContext, structs: Map<Atom, ElixirMap>): Effect<Map<Atom, ElixirMap>> {
  if (selection.kind === 'struct' && selection.module instanceof Atom) {
    const keys = selection.pairs.flatMap(([key]) => (key.kind === 'literal' && key.value instanceof Atom ? [tuple(key.value, null)] : []))
    yield apply(moduleAtom('Kernel'), 'struct!', [selection.module, listFrom(keys)])
    structs.set(selection.module, yield* baseStruct(selection.module, context.schemas))
  }
  for (const inner of innerSelections(selection)) yield* baseStructs(inner, context, structs)
  return structs
}

function innerSelections(selection: Selection): readonly Selection[] {
  switch (selection.kind) {
    case 'tuple':
    case 'list':
      return selection.items
    case 'map':
    case 'struct':
      return selection.pairs.flat()
    case 'update':
      return [selection.data, ...selection.pairs.flat()]
    case 'merge':
      return [selection.left, selection.right]
    default:
      return []
  }
}
