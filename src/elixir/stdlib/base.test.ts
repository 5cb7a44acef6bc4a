import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test('encode and decode', () =>
  expectValues([
    ['Base.encode64("hello")', '"aGVsbG8="'],
    ['Base.url_encode64(<<255, 254, 253>>, padding: false)', '"__79"'],
    ['Base.decode64("aGVsbG8")', ':error'],
    ['Base.decode64!("aGV sbG8=", ignore: :whitespace)', '"hello"'],
    ['Base.encode16("abz", case: :lower)', '"61627a"'],
    ['Base.decode16("6A", case: :lower)', ':error'],
    ['Base.hex_encode32("foobar", case: :lower)', '"cpnmuoj1e8======"'],
  ]))

test('decode64!/1: what is wrong', async () => {
  await expectRaise('Base.decode64!("a?Vs")', 'ArgumentError', 'non-alphabet character found: "?" (byte 63)')
  await expectRaise('Base.decode64!("aGVsbG8")', 'ArgumentError', 'incorrect padding')
})
