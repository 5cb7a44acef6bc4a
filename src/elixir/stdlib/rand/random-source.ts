import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { integer } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { nextXorshift, type Xorshift } from './xorshift.ts'

const PROCESS = moduleAtom('Process')
/** Where a process keeps the state of its seeded generator. */
const STATE = atom('rand_seed')
const RANGE = 1n << 58n

function* ownState(): Effect<Xorshift | undefined> {
  const state = yield apply(PROCESS, 'get', [STATE])
  if (!isTuple(state, 2)) return undefined
  const [first, second] = state.items as [number | bigint, number | bigint]
  return { first: BigInt(first), second: BigInt(second) }
}

/** The next number of the sequence of a process that called `:rand.seed`; undefined in any other. */
function* nextOfSequence(): Effect<bigint | undefined> {
  const state = yield* ownState()
  if (state === undefined) return undefined
  const [value, next] = nextXorshift(state)
  yield* seedRandom(next)
  return value
}

/** A random float from 0.0 up to, not including, 1.0. */
export function* randomFloat(): Effect<number> {
  const value = yield* nextOfSequence()
  return value === undefined ? Math.random() : Number(value >> 5n) / 2 ** 53
}

/** A random integer from 0 up to, not including, `limit`. */
export function* randomBelow(limit: number): Effect<number> {
  const wanted = BigInt(limit)
  for (;;) {
    const value = yield* nextOfSequence()
    if (value === undefined) return Math.floor(Math.random() * limit)
    const rest = value % wanted
    // the numbers above the last whole multiple would make small ones more likely
    if (value - rest <= RANGE - wanted) return Number(rest)
  }
}

/** Begins the sequence that follows from the state. */
export function* seedRandom({ first, second }: Xorshift): Effect<Term> {
  return yield apply(PROCESS, 'put', [STATE, tuple(integer(first), integer(second))])
}
