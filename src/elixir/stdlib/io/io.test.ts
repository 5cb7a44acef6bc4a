import { expect, test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'
import { runElixir } from '#elixir/testing/run.ts'

test('what is no text is refused, or written byte by byte', async () => {
  await expectRaise(
    'IO.puts(<<255>>)',
    'ArgumentError',
    'errors were found at the given arguments:\n\n  * 2nd argument: not valid character data (an iodata term)\n',
  )
  expect((await runElixir('IO.binwrite(<<"a", 255>>)')).output).toBe('aÿ')
})

test('chardata with invalid parts', async () => {
  const refused: readonly (readonly [string, string])[] = [
    ['IO.chardata_to_string(["a", [-1]])', 'invalid code point -1'],
    ['List.to_string([1114112])', 'invalid code point 1114112'],
    ['List.to_string([<<"ab", 255, "c">>])', 'invalid encoding starting at <<255, 99>>'],
    ['List.to_string([<<"ab", 195>>])', 'incomplete encoding starting at <<195>>'],
  ]
  for (const [code, message] of refused) await expectRaise(code, 'UnicodeConversionError', message)
})

test('the group leader is the output', async () => {
  await expectValues([['IO.puts(Process.group_leader(), "x")', ':ok']])
  expect((await runElixir('IO.puts(Process.group_leader(), "x")')).output).toBe('x\n')
})
