import { test } from 'vitest'
import { expectRun } from '#elixir/testing/expect-run.ts'

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
