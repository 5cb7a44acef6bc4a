import { type NativeModule, pure } from '#elixir/native.ts'
import { moduleAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listFrom } from '#terms/list.ts'
import { keep } from '#terms/size-limit.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { sizeOf } from './enumerable/protocol-modules.ts'
import { rangeParts, syncCursor } from './enumerable/sync-cursor.ts'
import { functionClause } from './raise.ts'

/** `first..last//step`; raises ArgumentError unless all are integers and the step is not 0. */
function makeRange(first: Term, last: Term, step?: Term): Term {
  if (typeof first !== 'number' || typeof last !== 'number') {
    return raiseArgument(`ranges (first..last) expect both sides to be integers, got: ${inspect(first)}..${inspect(last)}`)
  }
  if (step === undefined) return struct(moduleAtom('Range'), { first, last, step: first <= last ? 1 : -1 })
  if (typeof step !== 'number' || step === 0) {
    return raiseArgument(
      `ranges (first..last//step) expect both sides to be integers and the step to be a non-zero integer, got: ${first}..${last}//${inspect(step)}`,
    )
  }
  return struct(moduleAtom('Range'), { first, last, step })
}

type Parts = NonNullable<ReturnType<typeof rangeParts>>

function partsFor(name: string, args: readonly Term[], at = 0): Parts {
  return rangeParts(args[at] as Term) ?? functionClause('Range', name, args)
}

function items(range: Term): Term[] {
  const cursor = syncCursor(range)
  const found: Term[] = []
  for (let item = cursor?.next(); item !== undefined; item = cursor?.next()) keep(found, item)
  return found
}

function isDisjoint(left: Term, right: Term): Term {
  const { first, last, step } = partsFor('disjoint?', [left, right])
  const other = partsFor('disjoint?', [left, right], 1)
  if (Math.abs(step) === 1 && Math.abs(other.step) === 1) {
    return (
      Math.max(first, last) < Math.min(other.first, other.last) ||
      Math.max(other.first, other.last) < Math.min(first, last) ||
      sizeOf(left) === 0 ||
      sizeOf(right) === 0
    )
  }
  const members = new Set(items(right))
  return !items(left).some((item) => members.has(item))
}

function split(range: Term, amount: Term): Term {
  const { first, last, step } = partsFor('split', [range, amount])
  const size = sizeOf(range) ?? 0
  if (typeof amount !== 'number') return functionClause('Range', 'split', [range, amount])
  const count = amount < 0 ? Math.max(size + amount, 0) : Math.min(amount, size)
  const middle = first + count * step
  return tuple(makeRange(first, middle - step, step), makeRange(middle, last, step))
}

function shift(range: Term, steps: Term): Term {
  const { first, last, step } = partsFor('shift', [range, steps])
  const by = (steps as number) * step
  return makeRange(first + by, last + by, step)
}

/** `Range` */
export const rangeModule: NativeModule = {
  name: 'Range',
  struct: { first: null, last: null, step: null },
  enforcedKeys: ['first', 'last', 'step'],
  functions: {
    'new/2': pure((first: Term, last: Term) => makeRange(first, last)),
    'new/3': pure(makeRange),
    'size/1': pure((range: Term) => {
      partsFor('size', [range])
      return sizeOf(range) ?? 0
    }),
    'to_list/1': pure((range: Term) => {
      partsFor('to_list', [range])
      return listFrom(items(range))
    }),
    'disjoint?/2': pure(isDisjoint),
    'split/2': pure(split),
    'shift/2': pure(shift),
  },
}
