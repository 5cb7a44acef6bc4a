import { test } from 'vitest'
import { expectDiagnostics, expectOutput, expectRaise, expectRun } from '#elixir/testing/expect-run.ts'

test('def: default arguments make shorter functions', () =>
  expectRun(
    'defmodule A do\n  def f(a, b \\\\ 2, c \\\\ 3), do: {a, b, c}\nend\n{A.f(1), A.f(1, 5), A.f(1, 5, 6)}',
    '{{1, 2, 3}, {1, 5, 3}, {1, 5, 6}}',
  ))

test('def: unquote fragments', () =>
  expectRun('defmodule A do\n  for {n, v} <- [a: 1, b: 2], do: def(unquote(n)(), do: unquote(v))\nend\n{A.a(), A.b()}', '{1, 2}'))

test('defmodule in a function sees its arguments', () =>
  expectRun(
    'defmodule F do\n  def make(m, v) do\n    defmodule m do\n      @v v\n      def v, do: @v\n    end\n  end\nend\nF.make(X, 7)\nX.v()',
    '7',
  ))

test('defmodule answers the module and the value of its body', () =>
  expectRun('tuple = defmodule A do\n  :last\nend\n{elem(tuple, 0), elem(tuple, 1), elem(tuple, 3)}', '{:module, A, :last}'))

test('a nested module gets an alias', () =>
  expectRun('defmodule A do\n  defmodule B do\n    def name, do: __MODULE__\n  end\n  def name, do: B.name()\nend\nA.name()', 'A.B'))

test('@attribute: a function reads the value at its place', () =>
  expectRun('defmodule A do\n  @x 1\n  def a, do: @x\n  @x 2\n  def b, do: @x\nend\n{A.a(), A.b()}', '{1, 2}'))

test('@attribute: accumulated values, the newest first', () =>
  expectRun(
    'defmodule A do\n  Module.register_attribute(__MODULE__, :x, accumulate: true)\n  @x 1\n  @x 2\n  def x, do: @x\nend\nA.x()',
    '[2, 1]',
  ))

test('defoverridable and super', () =>
  expectRun(
    'defmodule A do\n  def f(x), do: x\n  defoverridable f: 1\n  def f(x), do: {:one, super(x)}\n  defoverridable f: 1\n  def f(x), do: {:two, super(x)}\nend\nA.f(1)',
    '{:two, {:one, 1}}',
  ))

test('@before_compile adds to the module', () =>
  expectRun(
    'defmodule H do\n  defmacro __before_compile__(env), do: quote(do: def(it, do: unquote(Module.get_attribute(env.module, :it))))\nend\ndefmodule A do\n  @before_compile H\n  @it 4\nend\nA.it()',
    '4',
  ))

test('defstruct: enforced keys', () =>
  expectRaise(
    'defmodule A do\n  @enforce_keys [:a]\n  defstruct [:a, b: 1]\nend\n%A{b: 2}',
    'ArgumentError',
    'the following keys must also be given when building struct A: [:a]',
  ))

test('defprotocol: an implementation for each type, and for Any', () =>
  expectRun(
    'defprotocol P do\n  @fallback_to_any true\n  def p(x)\nend\ndefimpl P, for: [Integer, List] do\n  def p(_), do: @for\nend\ndefimpl P, for: Any do\n  def p(_), do: :any\nend\n{P.p(1), P.p([]), P.p(:a), P.impl_for("x")}',
    '{Integer, List, :any, P.Any}',
  ))

test('@derive: what __deriving__/3 makes', () =>
  expectRun(
    'defprotocol P do\n  def p(x)\nend\ndefimpl P, for: Any do\n  defmacro __deriving__(module, _struct, options) do\n    quote do\n      defimpl P, for: unquote(module) do\n        def p(_), do: unquote(options)\n      end\n    end\n  end\n  def p(_), do: :any\nend\ndefmodule S do\n  @derive {P, [only: 1]}\n  defstruct [:a]\nend\nP.p(%S{})',
    '[only: 1]',
  ))

test('defexception: message/1 and exception/1', () =>
  expectRun(
    'defmodule E do\n  defexception [:code]\n  def message(e), do: "code #{e.code}"\nend\ntry do\n  raise E, code: 5\nrescue\n  e in E -> {e.code, E.message(e)}\nend',
    '{5, "code 5"}',
  ))

test('@behaviour: a missing callback is a warning', () =>
  expectDiagnostics('defmodule B do\n  @callback f(integer) :: atom\nend\ndefmodule A do\n  @behaviour B\nend', [
    'function f/1 required by behaviour B is not implemented (in module A)',
  ]))

test('__info__/1', () =>
  expectRun(
    'defmodule A do\n  def b, do: 1\n  def a(x), do: x\n  defp c, do: 1\n  defmacro m, do: c()\nend\n{A.__info__(:functions), A.__info__(:macros)}',
    '{[a: 1, b: 0], [m: 0]}',
  ))

test('a body that raises defines no module', () =>
  expectRun('try do\n  defmodule A do\n    raise "no"\n  end\nrescue\n  e -> {e.message, Code.ensure_loaded?(A)}\nend', '{"no", false}'))

test('@after_compile may name a macro, @after_verify is told the module', async () => {
  await expectOutput(
    'defmodule H do\n  defmacro __after_compile__(env, _), do: IO.puts("compiled #{inspect(env.module)}")\n  def __after_verify__(m), do: IO.puts("verified #{inspect(m)}")\nend\ndefmodule A do\n  @after_compile H\n  @after_verify H\nend',
    'compiled A\nverified A\n',
  )
})

test('what is no protocol, and attributes of the wrong kind, are refused', async () => {
  const doc = 'is a built-in module attribute for documentation. It should be either false, nil, a string, or a keyword list, got:'
  const refused: readonly (readonly [source: string, message: string])[] = [
    ['defimpl String, for: Integer do\nend', 'String is not a protocol'],
    ['defimpl Nope, for: Integer do\nend', 'could not load module Nope due to reason :nofile'],
    ['Protocol.assert_protocol!(Nope)', 'could not load module Nope due to reason :nofile'],
    ['defmodule M do\n@derive String\ndefstruct [:a]\nend', 'String is not a protocol, cannot derive String for M'],
    [
      'defmodule M do\n@derive Enumerable\ndefstruct [:a]\nend',
      'could not load module Enumerable.Any due to reason :nofile, cannot derive Enumerable for M',
    ],
    ['defmodule M do\n@doc 5\ndef f, do: 1\nend', `@doc ${doc} 5`],
    ['defmodule M do\n@moduledoc :x\nend', `@moduledoc ${doc} :x`],
    ['defmodule M do\n@behaviour 5\nend', '@behaviour expects a module, got: 5'],
    ['defmodule M do\n@enforce_keys 5\ndefstruct [:a]\nend', 'keys given to @enforce_keys must be atoms, got: 5'],
  ]
  for (const [source, message] of refused) await expectRaise(source, 'ArgumentError', message)
})
