import type { Effect } from '#terms/effect.ts'

/** A random float from 0.0 up to, not including, 1.0. */
// biome-ignore lint/correctness/useYield: the state of a seeded generator belongs to the process
export function* randomFloat(): Effect<number> {
  return Math.random()
}

/** A random integer from 0 up to, not including, `limit`. */
export function* randomBelow(limit: number): Effect<number> {
  return Math.floor((yield* randomFloat()) * limit)
}
