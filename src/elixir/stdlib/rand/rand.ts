import { effect, type NativeModule } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { randomBelow, randomFloat, seedRandom } from './random-source.ts'
import { xorshiftFrom } from './xorshift.ts'

function* uniform(limit: Term): Effect<Term> {
  if (typeof limit !== 'number' || limit < 1) return functionClause(':rand', 'uniform_s', [limit, null])
  return (yield* randomBelow(limit)) + 1
}

/** The algorithms that are `exsss`, by name; the numbers of another would not be Erlang's. */
const KNOWN = new Set(['default', 'exsss'])

function* seed(algorithm: Term, value: Term): Effect<Term> {
  if (!(algorithm instanceof Atom && KNOWN.has(algorithm.name)))
    return raiseArgument(`the algorithm ${inspect(algorithm)} of :rand is not available in the playground, only :exsss`)
  yield* seedRandom(xorshiftFrom(value) ?? functionClause(':rand', 'seed', [algorithm, value]))
  return tuple(algorithm, value)
}

/** `:rand.seed(:default)`: a sequence that nobody chose. */
function* seedAnew(algorithm: Atom): Effect<Term> {
  return yield* seed(algorithm, Math.floor(Math.random() * 2 ** 48))
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
    'seed/1': effect((value: Term) => (value instanceof Atom ? seedAnew(value) : seed(atom('exsss'), value))),
    'seed/2': effect(seed),
  },
}
