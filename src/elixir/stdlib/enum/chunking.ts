import { effect, type NativeModule } from '#elixir/native.ts'
import { eachCall, eachRequest, itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'
import { firstItems } from './taking.ts'

/** Whole chunks of `count`, each beginning `step` after the one before, and what is left behind them. */
function chunksOf(items: readonly Term[], count: number, step: number): { chunks: Term[][]; rest: Term[] } {
  const chunks: Term[][] = []
  let start = 0
  for (; start + count <= items.length; start += step) keep(chunks, items.slice(start, start + count))
  return { chunks, rest: items.slice(start) }
}

function* chunkEvery(enumerable: Term, count: Term, step: Term, leftover: Term): Effect<Term> {
  if (typeof count !== 'number' || typeof step !== 'number' || count <= 0 || step <= 0) {
    return functionClause('Enum', 'chunk_every', [enumerable, count, step, leftover])
  }
  const { chunks, rest } = chunksOf(yield* itemsOf(enumerable), count, step)
  if (rest.length > 0 && leftover !== DISCARD) keep(chunks, [...rest, ...(yield* firstItems(leftover, count - rest.length))])
  return listFrom(chunks.map((chunk) => listFrom(chunk)))
}

const DISCARD = atom('discard')

function* chunkBy(enumerable: Term, fun: Term): Effect<Term> {
  const chunks: Term[][] = []
  let last: Term | undefined
  yield* eachCall(enumerable, fun, (key, item) => {
    if (last !== undefined && strictEqual(key, last)) keep(chunks[chunks.length - 1] as Term[], item)
    else keep(chunks, [item])
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
    if (items.length === 3) keep(chunks, items[1] as Term)
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
