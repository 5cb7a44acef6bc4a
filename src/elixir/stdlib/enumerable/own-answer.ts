import { implementationForBang } from '#elixir/stdlib/protocols/dispatch.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { isFun } from '#terms/fun.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { ENUMERABLE, NATIVE_ENUMERABLES } from './enumerable-protocol.ts'

const OK = atom('ok')
const NATIVE: ReadonlySet<string> = new Set(NATIVE_ENUMERABLES.map((name) => `Elixir.${name}`))

/** The program's implementation of Enumerable for a struct; undefined for what is enumerated in TypeScript. */
function* implementationOf(enumerable: Term): Effect<Atom | undefined> {
  const module = structModule(enumerable)
  return module === undefined || NATIVE.has(module.name) ? undefined : yield* implementationForBang(ENUMERABLE, enumerable)
}

/** What the struct's own `count/1` or `member?/2` knows; undefined when its elements have to be gone through. */
export function* ownAnswer(enumerable: Term, name: 'count' | 'member?', args: readonly Term[]): Effect<Term | undefined> {
  const implementation = yield* implementationOf(enumerable)
  if (implementation === undefined) return undefined
  const answer = yield apply(implementation, name, [enumerable, ...args])
  return isTuple(answer, 2) && answer.items[0] === OK ? answer.items[1] : undefined
}

/** The elements that the struct's own `slice/1` gives, as a list; the enumerable itself when it has to be gone through. */
export function* sliced(enumerable: Term): Effect<Term> {
  const implementation = yield* implementationOf(enumerable)
  if (implementation === undefined) return enumerable
  const answer = yield apply(implementation, 'slice', [enumerable])
  const [kind, size, fun] = isTuple(answer, 3) ? answer.items : []
  if (!(kind instanceof Atom) || kind !== OK || size === undefined || fun === undefined) return enumerable
  if (size === 0) return EMPTY_LIST
  if (isFun(fun, 1)) return yield call(fun, [enumerable])
  if (isFun(fun, 2)) return yield call(fun, [0, size])
  return isFun(fun, 3) ? yield call(fun, [0, size, 1]) : enumerable
}
