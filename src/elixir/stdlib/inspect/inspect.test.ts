import { expect, test } from 'vitest'
import { expectOutput, expectRaise, expectRun } from '#elixir/testing/expect-run.ts'
import { runElixir } from '#elixir/testing/run.ts'

const SEAT = `
defmodule Seat do
  defstruct [:row, :letter]
  defimpl Inspect do
    import Inspect.Algebra
    def inspect(seat, opts), do: concat(["#Seat<", to_doc(seat.row, opts), ">"])
  end
end
`

test('an implementation in Elixir prints the struct wherever it stands', () =>
  expectRun(`${SEAT}inspect([%Seat{row: 1}, {:ok, %{s: %Seat{row: [1]}}}])`, '"[#Seat<1>, {:ok, %{s: #Seat<[1]>}}]"'))

test('an implementation gets what is left of the limit', () =>
  expectRun(`${SEAT}inspect(%{s: %Seat{row: [:a, :b, :c]}}, limit: 3)`, '"%{s: #Seat<[:a, :b, ...]>}"'))

test('a struct without one prints its fields in the order of their definition', () =>
  expectRun(
    'defmodule Boat do\n  defstruct [:name, :crew, age: 0]\nend\ninspect(struct(Boat, name: "Tern"))',
    '"%Boat{name: \\"Tern\\", crew: nil, age: 0}"',
  ))

test('@derive {Inspect, only: …} leaves the rest out', () =>
  expectRun(
    'defmodule Owner do\n  @derive {Inspect, only: [:name]}\n  defstruct [:name, :phone]\nend\ninspect(struct(Owner, name: "Ola"))',
    '"#Owner<name: \\"Ola\\", ...>"',
  ))

test('an implementation that raises prints as an error', () =>
  expectRun(
    `defmodule Bad do
  defstruct [:a]
  defimpl Inspect do
    def inspect(_, _), do: raise "boom"
  end
end
inspect(%{x: struct(Bad, a: 1)}) |> String.split("\\n") |> Enum.take(8)`,
    '["%{x: #Inspect.Error<", "  got RuntimeError with message:", "", "      \\"\\"\\"", "      boom", "      \\"\\"\\"", "", "  while inspecting:"]',
  ))

const MONEY = `
defmodule Money do
  defstruct [:cents, :note]
  defimpl Inspect do
    import Inspect.Algebra
    def inspect(%{note: :any} = money, opts), do: concat("Any ", Inspect.Any.inspect(money, opts))
    def inspect(%{note: :map} = money, opts), do: Inspect.Map.inspect(money, opts)
    def inspect(%{note: :number}, _opts), do: 5
    def inspect(%{cents: cents}, _opts), do: concat(["#Money<", cents, ">"])
  end
end
`

test('Inspect.Any and Inspect.Map do not ask the implementation of a struct again', async () => {
  await expectRun(`${MONEY}inspect(%Money{cents: 1, note: :any})`, '"Any %Money{cents: 1, note: :any}"')
  await expectRun(`${MONEY}inspect(%Money{cents: 1, note: :map})`, '"%{__struct__: Money, cents: 1, note: :map}"')
})

test('what is no document', async () => {
  const noClause = (name: string) => `no function clause matching in Inspect.Algebra.${name}`
  await expectRaise(`${MONEY}inspect(%Money{note: :number})`, 'FunctionClauseError', noClause('group/2'))
  await expectRaise(`${MONEY}inspect([%Money{note: :number}])`, 'FunctionClauseError', noClause('concat/2'))
  await expectRaise('Inspect.Algebra.nest("a", -1)', 'FunctionClauseError', noClause('nest/3'))
  await expectRaise('Inspect.Algebra.glue("a", 5)', 'FunctionClauseError', noClause('concat/2'))
  const { output } = await runElixir(`${MONEY}IO.inspect(%{price: %Money{cents: 5}})`)
  expect(output.slice(0, output.indexOf('Stacktrace'))).toBe(`%{
  price: #Inspect.Error<
  got FunctionClauseError with message:

      """
      ${noClause('concat/2')}
      """

  while inspecting:

      %{__struct__: Money, cents: 5, note: nil}

  `)
})

test('an implementation without a clause for the struct', async () => {
  const { output } = await runElixir(
    'defmodule A do\n  defstruct [:v]\n  defimpl Inspect do\n    def inspect(%{v: 1}, _), do: "one"\n  end\nend\nIO.inspect(%A{})',
  )
  expect(output).toContain('no function clause matching in Inspect.A.inspect/2')
})

const FIRST_LINES = '|> inspect() |> String.split("\\n") |> Enum.take(10) |> Enum.join("\\n") |> IO.write()'

test('one whose message prints the struct again shows it as a map, once', () =>
  expectOutput(
    `defmodule Lost do
  defstruct [:a]
  defimpl Inspect do
    def inspect(lost, _), do: lost.b
  end
end
struct(Lost, a: struct(Lost, a: 1)) ${FIRST_LINES}`,
    `#Inspect.Error<
  got KeyError with message:

      """
      key :b not found in: %{__struct__: Lost, a: %{__struct__: Lost, a: 1}}
      """

  while inspecting:

      %{__struct__: Lost, a: %{__struct__: Lost, a: 1}}`,
  ))

test('a struct of the standard library that was tampered with is refused as its own functions refuse it', () =>
  expectOutput(
    `%{~D[2024-01-31] | day: nil} ${FIRST_LINES}`,
    `#Inspect.Error<
  got FunctionClauseError with message:

      """
      no function clause matching in Calendar.ISO.date_to_string/4
      """

  while inspecting:

      %{__struct__: Date, calendar: Calendar.ISO, day: nil, month: 1, year: 2024}`,
  ))

test('a base that is none', () => expectRaise('inspect(8, base: :dozen)', 'CaseClauseError', 'no case clause matching: :dozen'))
