import { test } from 'vitest'
import { expectOutput, expectRaise, expectRun } from '#elixir/testing/expect-run.ts'

test('generators, patterns and filters', async () => {
  await expectRun('for x <- 1..3, y <- x..3, x + y == 4, do: {x, y}', '[{1, 3}, {2, 2}]')
  await expectRun('for {:ok, v} <- [ok: 1, error: 2, ok: 3], do: v', '[1, 3]')
  await expectRun('for {k, v} <- %{a: 1, b: 2}, do: {v, k}', '[{1, :a}, {2, :b}]')
})

test('into, uniq and reduce', async () => {
  await expectRun('for x <- [1, 2, 3], into: %{}, do: {x, x * x}', '%{1 => 1, 2 => 4, 3 => 9}')
  await expectRun('for x <- ["a", "b"], into: "", do: x <> "!"', '"a!b!"')
  await expectRun('for x <- [1, 2, 2, 3, 1], uniq: true, do: x', '[1, 2, 3]')
  await expectRun('for x <- 1..3, reduce: 0 do acc -> acc + x end', '6')
})

test('bitstring generators', async () => {
  await expectRun('for <<c::utf8 <- "aéb">>, do: c', '[97, 233, 98]')
  await expectRun('for <<a::4, b::4 <- <<0x12, 0x34>> >>, do: {a, b}', '[{1, 2}, {3, 4}]')
  await expectRun('for <<1, b <- <<1, 2, 3, 4, 1, 9>> >>, do: b', '[2, 9]')
})

test('an enumerable is walked as far as the loop goes', async () => {
  await expectOutput(
    'stream = Stream.map([1, 2], fn n -> IO.puts("made #{n}"); n end)\nfor n <- stream, do: IO.puts("used #{n}")',
    'made 1\nused 1\nmade 2\nused 2\n',
  )
})

test('into a map needs pairs', async () => {
  await expectRaise('for x <- [1], into: %{}, do: x', 'ArgumentError', 'argument error')
})

test('what cannot be collected: a literal collection and another one', async () => {
  await expectRaise('for x <- [1], into: %{}, do: x', 'ArgumentError', 'argument error')
  await expectRaise('m = %{}\nfor x <- [1], into: m, do: x', 'ArgumentError', 'collecting into a map requires {key, value} tuples, got: 1')
  await expectRaise('s = ""\nfor x <- [1], into: s, do: x', 'ArgumentError', 'collecting into a binary requires a bitstring, got: 1')
})

test('an improper list ends in an error', () =>
  expectRaise('for x <- [1 | 2], do: x', 'FunctionClauseError', 'no function clause matching in Enum."-reduce/3-lists^foldl/2-0-"/3'))
