import { expect, test } from 'vitest'
import { expectDiagnostics, expectRaise } from '#elixir/testing/expect-run.ts'
import { runElixir } from '#elixir/testing/run.ts'

test('an undefined variable ends the script; what ran before has run', async () => {
  const run = await runElixir('IO.puts("one")\nx + 1\nIO.puts("two")')
  expect(run.output).toBe('one\n')
  expect(run.diagnostics).toBe('undefined variable "x"\n')
})

test('all undefined variables of a form are reported', () =>
  expectDiagnostics('x + y', ['undefined variable "x"', 'undefined variable "y"']))
test('an undefined function', () => expectDiagnostics('foo(1)', ['undefined function foo/1 (there is no such import)']))
test('an undefined function of a module is found when the module ends', () =>
  expectDiagnostics('defmodule A do\n  def f, do: g(1)\nend', [
    'undefined function g/1 (expected A to define such a function or for it to be imported, but none are available)',
  ]))

test('an unused variable is a warning', () =>
  expectDiagnostics('defmodule A do\n  def f(x), do: 1\nend', [
    'variable "x" is unused (if the variable is not meant to be used, prefix it with an underscore)',
  ]))

test('%Mod{}: a module without a struct', () =>
  expectDiagnostics('%Nope{}', [
    'Nope.__struct__/1 is undefined, cannot expand struct Nope. Make sure the struct name is correct. If the struct name exists and is correct but it still cannot be found, you likely have cyclic module usage in your code',
  ]))

test('%Mod{}: a field that is not there raises', () =>
  expectRaise('defmodule A do\n  defstruct [:a]\nend\n%A{b: 1}', 'KeyError', 'key :b not found'))

test('import: a module that is not there', () =>
  expectDiagnostics('import Nope.At.All', ['module Nope.At.All is not loaded and could not be found']))

test('if: unknown keys raise', () =>
  expectRaise(
    'if true, do: 1, otherwise: 2',
    'ArgumentError',
    'invalid or duplicate keys for if, only "do" and an optional "else" are permitted',
  ))

test('def outside of a module raises', () => expectRaise('def f, do: 1', 'ArgumentError', 'cannot invoke def/2 outside module'))

test('guards call guard functions only', () =>
  expectDiagnostics('fn x when String.length(x) > 1 -> x end', ['cannot invoke remote function String.length/1 inside a guard']))

test('a map pattern has a key once', () => expectDiagnostics('fn %{a: 1, a: 2} -> 1 end', ['key :a will be overridden in map']))

test('the exception says that the errors were logged', async () => {
  const run = await runElixir('try do\n  Code.eval_string("super(1)")\nrescue\n  e -> Exception.message(e)\nend')
  expect(run.values).toEqual(['"nofile: cannot compile file (errors have been logged)"'])
})
