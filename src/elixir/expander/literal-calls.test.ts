import { test } from 'vitest'
import { expectDiagnostics, expectRaise } from '#elixir/testing/expect-run.ts'

test('nothing can be called on a literal', async () => {
  await expectDiagnostics('5.foo', ['invalid call 5.foo'])
  await expectDiagnostics(':foo.()', ['invalid function call :foo.()'])
})

test('literals that fit no segment', async () => {
  await expectDiagnostics('<<:a>>', ['invalid literal :a in <<>>'])
  await expectDiagnostics('<<"a"::integer>>', ['conflicting type specification for bit field: "integer" and "binary"'])
})

test('a range of undefined variables is a compile error', async () => {
  await expectDiagnostics('a..b', ['undefined variable "a"', 'undefined variable "b"'])
})

test('Macro.escape/1 of a closure raises', async () => {
  await expectRaise(
    'Macro.escape(&(&1 + 1))',
    'ArgumentError',
    'cannot escape #Function<42.3316493/1 in :erl_eval.expr/6>. The supported values are: lists, tuples, maps, atoms, numbers, bitstrings, PIDs and remote functions in the format &Mod.fun/arity',
  )
})
