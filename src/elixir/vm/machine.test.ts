import { expect, test } from 'vitest'
import type { Core, FunctionDefinition } from '#elixir/core/core.ts'
import { effect } from '#elixir/native.ts'
import {
  bind,
  callValue,
  clause,
  definition,
  fn,
  form,
  kernel,
  literal,
  local,
  matchNode,
  remote,
  tupleOf,
  use,
  variable,
} from '#elixir/testing/core-builder.ts'
import { moduleAtom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { VirtualMachine } from './machine.ts'

const M = moduleAtom('M')

const TestEnum = {
  name: 'Enum',
  functions: {
    'times/2': effect(function* (count: number, fun: never): Effect<Term> {
      let sum = 0
      for (let i = 0; i < count; i++) sum += (yield call(fun, [i])) as number
      return sum
    }),
  },
}

/** Defines the functions in the module M, runs the expression; its inspected value, or what it raised. */
function run(functions: readonly FunctionDefinition[], body: Core): string {
  const machine = new VirtualMachine({ natives: [TestEnum] })
  machine.defineModule({ name: M, functions, natives: {} })
  const started = machine.start(
    (function* (): Effect<Term> {
      return (yield* machine.evaluate(form(body), [])).value
    })(),
  )
  while (started.step(1000) === 'more');
  const { outcome } = started
  if (outcome?.kind === 'value') return inspect(outcome.value)
  return outcome?.kind === 'thrown' ? `** ${outcome.thrown.kind} ${inspect(outcome.thrown.reason)}` : String(outcome?.kind)
}

const n = variable('n')
const m = variable('m')
const fib = definition(
  'fib',
  1,
  clause([bind(n)], use(n), kernel('<', use(n), literal(2))),
  clause([bind(m)], kernel('+', local('fib', kernel('-', use(m), literal(1))), local('fib', kernel('-', use(m), literal(2))))),
)

test('a recursive function', () => {
  expect(run([fib], remote(M, 'fib', literal(20)))).toBe('6765')
})

test('a million levels deep', () => {
  const k = variable('k')
  const sum = definition(
    'sum',
    1,
    clause([{ kind: 'literal', value: 0 }], literal(0)),
    clause([bind(k)], kernel('+', use(k), local('sum', kernel('-', use(k), literal(1))))),
  )
  expect(run([sum], remote(M, 'sum', literal(1_000_000)))).toBe('500000500000')
})

test('a native calls a closure that captures', () => {
  const x = variable('x')
  const y = variable('y')
  const body: Core = {
    kind: 'sequence',
    expressions: [
      matchNode(bind(y), literal(2)),
      tupleOf(remote(moduleAtom('Enum'), 'times', literal(10), fn(1, clause([bind(x)], kernel('*', use(x), use(y))))), use(y)),
    ],
  }
  expect(run([], body)).toBe('{90, 2}')
})

test('a call of a function value', () => {
  const x = variable('x')
  expect(run([fib], callValue(fn(1, clause([bind(x)], remote(M, 'fib', use(x)))), literal(10)))).toBe('55')
})

test('no clause, no match, no function', () => {
  expect(run([], matchNode({ kind: 'literal', value: 1 }, literal(2)))).toBe('** error {:badmatch, 2}')
  expect(run([fib], remote(M, 'fab', literal(2)))).toBe('** error :undef')
  expect(run([], callValue(literal(3), literal(2)))).toBe('** error {:badfun, 3}')
  expect(run([], kernel('/', literal(3), literal(0)))).toBe('** error :badarith')
})
