import { resolveIndexes } from '#ecto/query/build/bind-index.ts'
import { resolveBuilt } from '#ecto/query/build/filter.ts'
import { interpolatedSelection, mergeSelect, type Selection, setSelect } from '#ecto/query/build/select.ts'
import type { NativeModule } from '#elixir/native.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'
import { builtOf, type OnQuery, placeOf } from './builder-arguments.ts'

/** `select` and `select_merge`. */
export function selectFunctions(onQuery: OnQuery): NativeModule['functions'] {
  return {
    'select/9': onQuery((query, clause, ...args) => {
      const [expr, params, subqueries, take, names, file, line] = args as [Term, Term, Term, Term, Term, Term, Term]
      const selection: Selection = {
        ...resolveBuilt(builtOf(expr, params, subqueries), query),
        take: takeMap(take, query),
        aliases: mapFrom((listItems(names) ?? []).map((name) => [name, SELECTED] as const)),
      }
      return applySelection(query, clause as Atom, selection, file, line)
    }),
    'select_interpolated/5': onQuery((query, clause, value, file, line) =>
      applySelection(query, clause as Atom, interpolatedSelection(query, value as Term), file as Term, line as Term),
    ),
  }
}

const SELECTED = atom('@selected')

function applySelection(query: ElixirMap, clause: Atom, selection: Selection, file: Term, line: Term): ElixirMap {
  const place = placeOf(file, line)
  return clause.name === 'select' ? setSelect(query, selection, place) : mergeSelect(query, selection, place)
}

function takeMap(take: Term, query: ElixirMap): ElixirMap {
  const pairs = (listItems(take) ?? []).map((pair) => (pair as Tuple).items as [Term, Term])
  return mapFrom(pairs.map(([index, taken]) => [resolveIndexes(index, query), taken] as const))
}
