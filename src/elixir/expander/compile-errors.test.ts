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

test('%Mod{}: an unknown field of a pattern or an update', async () => {
  const struct = 'defmodule A do\n  defstruct [:a]\nend\n'
  await expectDiagnostics(`${struct}%A{b: _} = %A{}`, ['unknown key :b for struct A'])
  await expectDiagnostics(`${struct}%A{%A{} | b: 1}`, ['unknown key :b for struct A'])
})

test('try: an option that it has not', () => expectDiagnostics('try do: 1, foo: 2', ['unexpected option :foo in "try"']))

test('bitstrings: bits where a binary has to stand', () =>
  expectDiagnostics('x = "a"\n<<1::3>> <> x', ['expected <<1::3>> to be a binary but its number of bits is not divisible by 8']))

test('bitstrings: modifiers that do not go together', async () => {
  const conflict = (one: string, other: string) => [`conflicting type specification for bit field: "${one}" and "${other}"`]
  await expectDiagnostics('<<x::integer-binary>> = "a"', conflict('integer', 'binary'))
  await expectDiagnostics('<<x::signed-unsigned>> = "a"', conflict('signed', 'unsigned'))
  await expectDiagnostics('<<x::little-big>> = "a"', conflict('little', 'big'))
  await expectDiagnostics('<<1::binary>>', conflict('binary', 'integer'))
  await expectDiagnostics('<<x::unit(8)>> = "a"', ['integer and float types require a size specifier if the unit specifier is given'])
  await expectDiagnostics('<<1::utf8-signed>>', ['signed and unsigned specifiers are supported only on integer and float types'])
  await expectDiagnostics('<<[1]>>', ['invalid literal [1] in <<>>'])
})

test('bitstrings: what takes the rest of a binary stands last, and in no generator', async () => {
  const message = [
    'a binary field without size is only allowed at the end of a binary pattern, at the right side of binary concatenation and and never allowed in binary generators. The following examples are invalid:\n\n    rest <> "foo"\n    <<rest::binary, "foo">>\n\nThey are invalid because there is a bits/bitstring component not at the end. However, the "reverse" would work:\n\n    "foo" <> rest\n    <<"foo", rest::binary>>\n\n',
  ]
  await expectDiagnostics('<<a::binary, b>> = "ab"', message)
  await expectDiagnostics('<<a::binary>> <> b = "ab"', message)
  await expectDiagnostics('for <<a::binary <- "ab">>, do: a', message)
})

test('ranges: what is written is checked at once', async () => {
  await expectRaise('a = 1\n1..a//0', 'ArgumentError', 'ranges (first..last//step) expect the step to be a non-zero integer, got: 0')
  await expectRaise('1.0..2', 'ArgumentError', 'ranges (first..last//step) expect both sides to be integers, got: 1.0..2')
})

test('guards: what no guard takes', async () => {
  const visit = 'To learn more about guards, visit: https://hexdocs.pm/elixir/patterns-and-guards.html#guards'
  await expectRaise('fn x when x && true -> x end', 'ArgumentError', `invalid expression in guard, && is not allowed in guards. ${visit}`)
  await expectDiagnostics('fn x when if(x, do: true) -> x end', [`invalid expression in guards, case is not allowed in guards. ${visit}`])
  await expectDiagnostics('fn x when to_string(x) == "" -> x end', [
    'cannot invoke remote function String.Chars.to_string/1 inside a guard',
  ])
  await expectDiagnostics('fn x when %{x | a: 1} == x -> x end', ['cannot use map/struct update syntax in guard'])
  await expectRaise(
    'x and y = true',
    'ArgumentError',
    'invalid expression in match, and is not allowed in patterns such as function clauses, case clauses or on the left side of the = operator',
  )
})

test('defguard: checked where it is defined', async () => {
  const local = (name: string) =>
    `cannot find or invoke local ${name}/1 inside a guard. Only macros can be invoked inside a guard and they must be defined before their invocation. Called as: ${name}(x)`
  await expectDiagnostics('defmodule A do\n  defguard g(x) when foo(x)\nend', [local('foo')])
  await expectDiagnostics('defmodule A do\n  defguard g(x) when x > y\nend', ['undefined variable "y"'])
  await expectDiagnostics('defmodule A do\n  defguard g(x) when String.length(x) > 1\nend', [
    'cannot invoke remote function String.length/1 inside a guard',
  ])
  await expectRaise('defmodule A do\n  defguard g(1) when true\nend', 'ArgumentError', 'invalid syntax in defguard g(1)')
})

test('modules: a name that is none, a protocol that is none, a function of a protocol with a body', async () => {
  await expectDiagnostics('defmodule "A" do\nend', ['invalid module name: "A"'])
  await expectRaise('defimpl Nope, for: Integer do\nend', 'ArgumentError', 'could not load module Nope due to reason :nofile')
  await expectDiagnostics('defprotocol P do\n  def f(x), do: x\nend', ['undefined function def/2 (there is no such import)'])
})
