import { effect, type NativeModule } from '#elixir/native.ts'
import { accessShared } from '#elixir/stdlib/process/shared.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { integer, isInteger } from '#terms/integer.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapSize } from '#terms/map-entries.ts'
import { mapFrom, mapGet, mapPut } from '#terms/map-operations.ts'
import { checkItems } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

const OK = atom('ok')
const AREA = 'atomics'
const MAX = 2n ** 63n - 1n
const MIN = -(2n ** 63n)

/** As the machine's 64 bits hold it. */
function wrapped(value: bigint): Term {
  return integer(BigInt.asIntN(64, value))
}

function* make(module: string, size: Term, options: Term): Effect<Term> {
  if (typeof size !== 'number' || size < 1) return badArgument(module, 'new', [size, options], '1st argument: out of range')
  checkItems(size)
  const reference = yield { kind: 'reference' }
  yield* accessShared(AREA, (entries) => {
    const cells = mapFrom(Array.from({ length: size }, (_, i) => [i + 1, 0] as const))
    return { value: null, entries: mapPut(entries, reference, cells) }
  })
  return reference
}

/** Reads a cell and writes what `next` makes of it; answers what `result` says. */
function* change(
  module: string,
  name: string,
  args: readonly Term[],
  next: (old: bigint) => bigint,
  result: (old: bigint, now: Term) => Term,
): Effect<Term> {
  const [handle, index] = args as [Term, Term]
  const reference = isTuple(handle, 2) ? (handle.items[1] as Term) : handle
  return yield* accessShared(AREA, (entries) => {
    const cells = mapGet(entries, reference) ?? badArgument(module, name, args, '1st argument: invalid atomic reference')
    const old = cells instanceof ElixirMap ? mapGet(cells, index) : undefined
    if (!isInteger(old as Term)) return badArgument(module, name, args, '2nd argument: out of range')
    const now = wrapped(next(BigInt(old as number | bigint)))
    return {
      value: result(BigInt(old as number | bigint), now),
      entries: mapPut(entries, reference, mapPut(cells as ElixirMap, index, now)),
    }
  })
}

type Next = (old: bigint, operand: bigint) => bigint
type Answer = (old: bigint, now: Term) => Term

function changing(module: string, name: string, next: Next, answer: Answer = () => OK) {
  return effect((handle: Term, index: Term, operand: Term = 0) => {
    const args = [handle, index, operand]
    if (!isInteger(operand)) return badArgument(module, name, args, '3rd argument: not an integer')
    return change(module, name, args, (old) => next(old, BigInt(operand)), answer)
  })
}

const now: Answer = (_old, value) => value
const before: Answer = (old) => integer(old)
const same: Next = (old) => old
const plus: Next = (old, operand) => old + operand
const minus: Next = (old, operand) => old - operand
const replace: Next = (_old, operand) => operand

function* info(reference: Term): Effect<Term> {
  const size = yield* accessShared(AREA, (entries) => {
    const cells = mapGet(entries, isTuple(reference, 2) ? (reference.items[1] as Term) : reference)
    return { value: cells instanceof ElixirMap ? mapSize(cells) : badArgument(':atomics', 'info', [reference]), entries }
  })
  return mapFrom([
    [atom('size'), size],
    [atom('max'), integer(MAX)],
    [atom('min'), integer(MIN)],
    [atom('memory'), 16 + 8 * size],
  ])
}

function* compareExchange(reference: Term, index: Term, expected: Term, desired: Term): Effect<Term> {
  const args = [reference, index, expected, desired]
  if (!isInteger(desired)) return badArgument(':atomics', 'compare_exchange', args, '4th argument: not an integer')
  const isExpected = (old: bigint) => strictEqual(integer(old), expected)
  return yield* change(
    ':atomics',
    'compare_exchange',
    args,
    (old) => (isExpected(old) ? BigInt(desired) : old),
    (old) => (isExpected(old) ? OK : integer(old)),
  )
}

/** Erlang's `:counters` and `:atomics`: integers of 64 bits that processes share and change in one step. */
export const counterModules: readonly NativeModule[] = [
  {
    name: ':counters',
    functions: {
      'new/2': effect(function* (size: Term, options: Term): Effect<Term> {
        return tuple(atom('atomics'), yield* make(':counters', size, options))
      }),
      'get/2': changing(':counters', 'get', same, now),
      'put/3': changing(':counters', 'put', replace),
      'add/3': changing(':counters', 'add', plus),
      'sub/3': changing(':counters', 'sub', minus),
      'info/1': effect(info),
    },
  },
  {
    name: ':atomics',
    functions: {
      'new/2': effect((size: Term, options: Term) => make(':atomics', size, options)),
      'get/2': changing(':atomics', 'get', same, now),
      'put/3': changing(':atomics', 'put', replace),
      'add/3': changing(':atomics', 'add', plus),
      'sub/3': changing(':atomics', 'sub', minus),
      'add_get/3': changing(':atomics', 'add_get', plus, now),
      'sub_get/3': changing(':atomics', 'sub_get', minus, now),
      'exchange/3': changing(':atomics', 'exchange', replace, before),
      'compare_exchange/4': effect(compareExchange),
      'info/1': effect(info),
    },
  },
]
