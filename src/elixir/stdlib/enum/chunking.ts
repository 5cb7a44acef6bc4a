import { effect, type NativeModule } from '#elixir/native.ts'
import { eachCall, eachRequest, itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'

/** Chunks of `count`, each beginning `step` after the one before; the last is filled from `leftover`, or dropped with `:discard`. */
export function chunksOf(items: readonly Term[], count: number, step: number, leftover: readonly Term[] | 'discard'): Term[][] {
  const chunks: Term[][] = []
  for (let start = 0; start < items.length; start += step) {
    const chunk = items.slice(start, start + count)
    if (chunk.length === count) chunks.push(chunk)
    else if (leftover !== 'discard') return [...chunks, [...chunk, ...leftover.slice(0, count - chunk.length)]]
    else return chunks
    if (start + count >= items.length && step < count) return chunks
  }
  return chunks
}

function* chunkEvery(enumerable: Term, count: Term, step: Term, leftover: Term): Effect<Term> {
  if (typeof count !== 'number' || typeof step !== 'number' || count <= 0 || step <= 0) {
    return functionClause('Enum', 'chunk_every', [enumerable, count, step, leftover])
  }
  const items = yield* itemsOf(enumerable)
  const rest = leftover instanceof Atom && leftover.name === 'discard' ? ('discard' as const) : yield* itemsOf(leftover)
  return listFrom(chunksOf(items, count, step, rest).map((chunk) => listFrom(chunk)))
}

function* chunkBy(enumerable: Term, fun: Term): Effect<Term> {
  const chunks: Term[][] = []
  let last: Term | undefined
  yield* eachCall(enumerable, fun, (key, item) => {
    if (last !== undefined && strictEqual(key, last)) (chunks[chunks.length - 1] as Term[]).push(item)
    else chunks.push([item])
    last = key
    return true
  })
  return listFrom(chunks.map((chunk) => listFrom(chunk)))
}

function* chunkWhile(enumerable: Term, initial: Term, fun: Term, after: Term): Effect<Term> {
  const chunks: Term[] = []
  let acc = initial
  const take = (result: Term): string => {
    const tag = isTuple(result, 2) || isTuple(result, 3) ? ((result.items[0] as Atom | null)?.name ?? '') : ''
    if (tag !== 'cont' && tag !== 'halt') return raise('CaseClauseError', { term: result })
    const { items } = result as Tuple
    if (items.length === 3) chunks.push(items[1] as Term)
    acc = items[items.length - 1] as Term
    return tag
  }
  yield* eachRequest(
    enumerable,
    (item) => call(fun as Fun, [item, acc]),
    (result) => take(result) === 'cont',
  )
  take(yield call(after as Fun, [acc]))
  return listFrom(chunks)
}

/** The functions of Enum that make lists of neighbours. */
export const chunkingFunctions: NativeModule['functions'] = {
  'chunk_every/2': effect((enumerable: Term, count: Term) => chunkEvery(enumerable, count, count, EMPTY_LIST)),
  'chunk_every/3': effect((enumerable: Term, count: Term, step: Term) => chunkEvery(enumerable, count, step, EMPTY_LIST)),
  'chunk_every/4': effect(chunkEvery),
  'chunk_by/2': effect(chunkBy),
  'chunk_while/4': effect(chunkWhile),
}
