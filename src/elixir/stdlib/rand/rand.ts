import { effect, type NativeModule } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { float } from '#terms/float.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { randomBelow, randomFloat, seedRandom } from './random-source.ts'
import { xorshiftFrom } from './xorshift.ts'

function* uniform(limit: Term): Effect<Term> {
  if (typeof limit !== 'number' || limit < 1) return functionClause(':rand', 'uniform_s', [limit, null])
  return (yield* randomBelow(limit)) + 1
}

function* seed(algorithm: Term, value: Term): Effect<Term> {
  yield* seedRandom(xorshiftFrom(value) ?? functionClause(':rand', 'seed', [algorithm, value]))
  return tuple(algorithm, value)
}

/** A normally distributed float, by the Box–Muller transform. */
function* normal(): Effect<number> {
  const radius = Math.sqrt(-2 * Math.log(1 - (yield* randomFloat())))
  return radius * Math.cos(2 * Math.PI * (yield* randomFloat()))
}

/** Erlang's `:rand`. Every seeded sequence is that of `:exsss`, its default algorithm. */
export const randModule: NativeModule = {
  name: ':rand',
  functions: {
    'uniform/0': effect(function* () {
      return float(yield* randomFloat())
    }),
    'uniform/1': effect(uniform),
    'uniform_real/0': effect(function* () {
      return float(yield* randomFloat())
    }),
    'normal/0': effect(function* () {
      return float(yield* normal())
    }),
    'normal/2': effect(function* (mean: number, variance: number) {
      return float(mean + Math.sqrt(variance) * (yield* normal()))
    }),
    'seed/1': effect((value: Term) => seed(atom('exsss'), value)),
    'seed/2': effect(seed),
  },
}
