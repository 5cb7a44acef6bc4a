import { accessShared, getShared } from '#elixir/stdlib/process/shared.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isInteger } from '#terms/integer.ts'
import { mapDelete, mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'

const AREA = 'iex_history'
const COUNT = atom('count')
/** So many values are kept, as in IEx. */
const KEPT = 20

/** Keeps the value of a line of the console for `v`. */
export function* remember(value: Term): Effect<void> {
  yield* accessShared(AREA, (entries) => {
    const line = Number(mapGet(entries, COUNT) ?? 0) + 1
    return { value: null, entries: mapPut(mapPut(mapDelete(entries, line - KEPT), COUNT, line), line, value) }
  })
}

/** The value of the line, counted from the first, or back from the last when negative. */
export function* recall(line: Term): Effect<Term> {
  const count = Number((yield* getShared(AREA, COUNT)) ?? 0)
  const at = isInteger(line) && line < 0 ? count + Number(line) + 1 : line
  const value = isInteger(at) && at !== 0 ? yield* getShared(AREA, at) : undefined
  return value ?? (line === null ? null : raise('RuntimeError', { message: `v(${String(line)}) is out of bounds` }))
}
