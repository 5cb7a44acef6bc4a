import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

const PROCESS = moduleAtom('Process')
/** Where a process keeps the state of its seeded generator. */
const STATE = atom('rand_seed')

/** A random float from 0.0 up to, not including, 1.0. In a process that called `:rand.seed`, the next of its sequence. */
export function* randomFloat(): Effect<number> {
  const state = yield apply(PROCESS, 'get', [STATE])
  if (typeof state !== 'number') return Math.random()
  const next = (Math.imul(state, 1664525) + 1013904223) >>> 0
  yield apply(PROCESS, 'put', [STATE, next])
  return scrambled(next) / 2 ** 32
}

function scrambled(state: number): number {
  let value = state
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return (value ^ (value >>> 16)) >>> 0
}

/** A random integer from 0 up to, not including, `limit`. */
export function* randomBelow(limit: number): Effect<number> {
  return Math.floor((yield* randomFloat()) * limit)
}

/** Begins a sequence that is the same for the same seed. */
export function* seedRandom(seed: number): Effect<Term> {
  return yield apply(PROCESS, 'put', [STATE, seed >>> 0])
}
