import { exceptionMessage } from '#elixir/exceptions/exception-module.ts'
import { normalizeError } from '#elixir/exceptions/normalize.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { type Atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import type { Fun } from '#terms/fun.ts'
import { inspectAtom } from '#terms/inspect/atom-text.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { isInteger } from '#terms/integer.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { isStruct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument, Thrown } from '#terms/thrown.ts'
import { failAssertion } from './fail.ts'

function assertWithMessage(value: Term, message: Term): Term {
  return value === false || value === null ? failWith(message, 'assert', [value, message]) : value
}

function refuteWithMessage(value: Term, message: Term): Term {
  return value === false || value === null ? value : failWith(message, 'refute', [value, message])
}

function failWith(message: Term, name: string, args: readonly Term[]): never {
  return typeof message === 'string' ? failAssertion({ message }) : functionClause('ExUnit.Assertions', name, args)
}

/** What calling the function raised; undefined when it raised no error. */
function* errorOf(fun: Fun): Effect<Thrown | undefined> {
  try {
    yield call(fun, [])
    return undefined
  } catch (thrown) {
    if (thrown instanceof Thrown && thrown.kind === 'error') return thrown
    throw thrown
  }
}

function* assertRaise(expected: Term, fun: Fun): Effect<Term> {
  const name = inspectAtom((expected as Atom).name)
  const thrown = yield* errorOf(fun)
  if (thrown === undefined) return failAssertion({ message: `Expected exception ${name} but nothing was raised` })
  const error = normalizeError(thrown.reason, thrown.stacktrace ?? EMPTY_LIST)
  const module = structModule(error)
  if (module === expected) return error
  if (module?.name === 'Elixir.ExUnit.AssertionError') throw thrown
  const message = `Expected exception ${name} but got ${inspectAtom(module?.name ?? '')} (${yield* exceptionMessage(error)})`
  return rethrow(message, thrown)
}

/** An assertion's failure at the place where something else was raised. */
function rethrow(message: string, thrown: Thrown): never {
  try {
    return failAssertion({ message })
  } catch (failure) {
    if (failure instanceof Thrown && thrown.stacktrace !== undefined) failure.stacktrace = thrown.stacktrace
    throw failure
  }
}

function* assertRaiseMessage(expected: Term, message: Term, fun: Fun): Effect<Term> {
  const error = yield* assertRaise(expected, fun)
  const actual = yield* exceptionMessage(error)
  const fits = isStruct(message, 'Regex') ? (yield apply(moduleAtom('Regex'), 'match?', [message, actual])) === true : message === actual
  if (fits) return error
  const shown = [yield* inspectEffect(message), yield* inspectEffect(actual)]
  return failAssertion({
    message: `Wrong message for ${inspectAtom((expected as Atom).name)}\nexpected:\n  ${shown[0]}\nactual:\n  ${shown[1]}`,
  })
}

function numberOf(value: Term): number {
  if (value instanceof Float) return value.value
  return isInteger(value) ? Number(value) : raiseArgument('bad argument in arithmetic expression')
}

function* delta(kind: 'assert' | 'refute', first: Term, second: Term, limit: Term, message: Term): Effect<Term> {
  if (numberOf(limit) < 0) return raiseArgument(`delta must always be a positive number, got: ${yield* inspectEffect(limit)}`)
  const difference = Math.abs(numberOf(first) - numberOf(second))
  const within = kind === 'assert' ? difference <= numberOf(limit) : difference < numberOf(limit)
  if (within === (kind === 'assert')) return kind === 'assert'
  const shown = isInteger(first) && isInteger(second) ? difference : new Float(difference)
  const texts: string[] = []
  for (const value of [first, second, shown, limit]) texts.push(yield* inspectEffect(value))
  const [a, b, between, most] = texts
  const verdict = kind === 'assert' ? 'less than or equal to' : 'more than'
  return failAssertion({ message: message ?? `Expected the difference between ${a} and ${b} (${between}) to be ${verdict} ${most}` })
}

/** The functions of ExUnit.Assertions. */
export const assertionFunctions: NativeModule['functions'] = {
  'assert/2': pure(assertWithMessage),
  'refute/2': pure(refuteWithMessage),
  'assert_raise/2': effect(assertRaise),
  'assert_raise/3': effect(assertRaiseMessage),
  'assert_in_delta/3': effect((a: Term, b: Term, limit: Term) => delta('assert', a, b, limit, null)),
  'assert_in_delta/4': effect((a: Term, b: Term, limit: Term, message: Term) => delta('assert', a, b, limit, message)),
  'refute_in_delta/3': effect((a: Term, b: Term, limit: Term) => delta('refute', a, b, limit, null)),
  'refute_in_delta/4': effect((a: Term, b: Term, limit: Term, message: Term) => delta('refute', a, b, limit, message)),
  'flunk/0': pure(() => failAssertion({ message: 'Flunked!' })),
  'flunk/1': pure((message: Term) => failWith(message, 'flunk', [message])),
}
