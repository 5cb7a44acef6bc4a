import { expect, test } from 'vitest'
import { runElixir } from '#elixir/testing/run.ts'

async function limitOf(source: string): Promise<string | undefined> {
  const { error } = await runElixir(source)
  expect(error?.module).toBe('SystemLimitError')
  return error?.message.replace('a system limit has been reached: ', '')
}

const PLACE = ' in the code outside of modules (script.exs:1)'
const ITEMS = `a collection of more than 5000000 elements${PLACE}`
const BYTES = `a binary of more than 100000000 bytes${PLACE}`
const BITS = `an integer of more than 500000 bits${PLACE}`

test.each([
  ['Enum.to_list(1..100_000_000)', ITEMS],
  ['Enum.map(1..100_000_000, fn x -> x end)', ITEMS],
  ['Stream.cycle([1, 2]) |> Enum.to_list()', ITEMS],
  [':lists.seq(1, 100_000_000)', ITEMS],
  ['List.duplicate(1, 100_000_000)', ITEMS],
  ['Tuple.duplicate(1, 100_000_000)', ITEMS],
  ['Range.to_list(1..100_000_000)', ITEMS],
  ['Enum.into(1..100_000_000, MapSet.new())', ITEMS],
  [
    'Enum.map(1..100_000_000, fn _ -> Enum.to_list(1..800_000) end)',
    `a collection of more than 6000000 cells of memory (list cells, tuples, map entries)${PLACE}`,
  ],
])('elements: %s', async (source, message) => {
  expect(await limitOf(source)).toBe(message)
})

test.each(['String.duplicate("x", 10_000_000_000)', 'String.pad_leading("x", 10_000_000_000)', ':binary.copy("x", 10_000_000_000)'])(
  'bytes: %s',
  async (source) => {
    expect(await limitOf(source)).toBe(BYTES)
  },
)

test.each([
  '10 ** 100_000_000',
  'Integer.pow(10, 100_000_000)',
  '-3 ** 1_000_000',
  'Bitwise.bsl(1, 100_000_000_000)',
  'Enum.reduce(1..40, 3, fn _, n -> n * n end)',
])('bits: %s', async (source) => {
  expect(await limitOf(source)).toBe(BITS)
})

test('a string that doubles names the function that made it', async () => {
  expect(await limitOf('defmodule A do\n  def go(s), do: go(s <> s)\nend\nA.go("abc")')).toBe(
    'a value that JavaScript cannot hold (Invalid string length) in A.go/1 (script.exs:2)',
  )
})

test('such an error can be rescued', async () => {
  const { values } = await runElixir('try do\n  2 ** 2_000_000\nrescue\n  e -> Exception.message(e)\nend')
  expect(values).toEqual([
    '"a system limit has been reached: an integer of more than 500000 bits in the code outside of modules (script.exs:2)"',
  ])
})

test('what elements share is no reason to stop', async () => {
  const { values } = await runElixir(
    'big = Enum.to_list(1..100_000)\nEnum.map(1..10_000, fn _ -> big end) |> length()\nEnum.scan(1..10_000, [], &[&1 | &2]) |> length()',
  )
  expect(values.slice(1)).toEqual(['10000', '10000'])
})

test('reduce keeps nothing', async () => {
  const { values } = await runElixir('Enum.reduce(1..5_000_010, &+/2)')
  expect(values).toEqual(['12500052500055'])
})
