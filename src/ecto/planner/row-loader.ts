import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { baseStruct } from './base-struct.ts'
import { finishRow } from './finish-row.ts'
import { type UnitLoader, unitLoader } from './load-unit.ts'
import type { LoadedRow, PreparedQuery } from './prepare.ts'
import type { PlanContext } from './query-plan.ts'
import type { CollectedSelect, SelectedUnit } from './select-columns.ts'
import type { Selection } from './selection.ts'

/** How rows of a query become values: `load` its units, `finish` the selected value. */
export function* rowLoader(
  collected: CollectedSelect,
  assocs: readonly SelectedUnit[],
  context: PlanContext,
): Effect<Pick<PreparedQuery, 'load' | 'finish'>> {
  const from = collected.from === null ? null : yield* unitLoader(collected.from.unit, context.adapter)
  const assocLoaders = yield* loaders(assocs, context)
  const unitLoaders = yield* loaders(collected.units, context)
  const structs = yield* baseStructs(collected.selection, context, new Map())
  return {
    *load(row: readonly Term[]): Effect<LoadedRow> {
      const fromValue = from === null ? null : yield* from.load(row, 0)
      let start = from?.width ?? 0
      const all: Term[] = []
      for (const loader of [...assocLoaders, ...unitLoaders]) {
        all.push(yield* loader.load(row, start))
        start += loader.width
      }
      return { from: fromValue, assocs: all.slice(0, assocLoaders.length), values: all.slice(assocLoaders.length) }
    },
    finish: (fromValue: Term, row: LoadedRow): Term => finishRow(collected.selection, { from: fromValue, units: row.values, structs }),
  }
}

function* loaders(units: readonly SelectedUnit[], context: PlanContext): Effect<UnitLoader[]> {
  const all: UnitLoader[] = []
  for (const { unit } of units) all.push(yield* unitLoader(unit, context.adapter))
  return all
}

function* baseStructs(selection: Selection, context: PlanContext, structs: Map<Atom, ElixirMap>): Effect<Map<Atom, ElixirMap>> {
  if (selection.kind === 'struct' && selection.module instanceof Atom) {
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
