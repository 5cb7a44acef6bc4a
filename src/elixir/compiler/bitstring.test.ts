import { test } from 'vitest'
import { expectRaise, expectRun } from '#elixir/testing/expect-run.ts'

test('integers of any size, sign and byte order', async () => {
  await expectRun('<<300::16, 300::16-little, -2::8, 5::12-little>>', '<<1, 44, 44, 1, 254, 5, 0::size(4)>>')
  await expectRun('<<1234567890123456789012345::128-little>>', '<<121, 223, 226, 61, 68, 166, 54, 15, 110, 5, 1, 0, 0, 0, 0, 0>>')
  await expectRun('n = 5\n<<1::size(n)-unit(2)>>', '<<0, 1::size(2)>>')
  await expectRun('<<a::signed-8, b::unsigned-16-little, rest::bits>> = <<255, 1, 2, 7::3>>\n{a, b, rest}', '{-1, 513, <<7::size(3)>>}')
  await expectRun('<<a::4, b::4, rest::binary>> = <<0xAB, 1, 2>>\n{a, b, rest}', '{10, 11, <<1, 2>>}')
})

test('floats of 16, 32 and 64 bits', async () => {
  await expectRun('<<3.5::float, 3.5::float-32, 1.5::float-16>>', '<<64, 12, 0, 0, 0, 0, 0, 0, 64, 96, 0, 0, 62, 0>>')
  await expectRun('<<f::float-32, g::float, h::float-16>> = <<1.5::float-32, 2.25::float, 0.5::float-16>>\n{f, g, h}', '{1.5, 2.25, 0.5}')
})

test('code points in UTF-8, 16 and 32', async () => {
  await expectRun('<<233::utf8, 0x1F600::utf8>>', '"é😀"')
  await expectRun('<<0x1F600::utf16-little, 65::utf32>>', '<<61, 216, 0, 222, 0, 0, 0, 65>>')
  await expectRun('<<c::utf8, d::utf8, rest::binary>> = "éxyz"\n{c, d, rest}', '{233, 120, "yz"}')
})

test('a size that the pattern has bound before', async () => {
  await expectRun('<<len::8, text::binary-size(len), rest::binary>> = <<3, "foobar">>\n{len, text, rest}', '{3, "foo", "bar"}')
})

test('bytes of text that is not ASCII', async () => {
  await expectRun('{match?(<<_::8>>, "é"), match?(<<_::8, _::8>>, "é")}', '{false, true}')
  await expectRun('<<a, b>> = "é"\n{a, b}', '{195, 169}')
})

test('bytes that become text are text', async () => {
  await expectRun('<<0xC3>> <> <<0xA9>>', '"é"')
})

test('what is no binary raises, in other words at the top level than in a module', async () => {
  await expectRaise('x = 12\n"a" <> x', 'ArgumentError', 'errors were found at the given arguments:\n\n  * 1st argument: not a bitstring\n')
  await expectRaise(
    'defmodule A do\n  def join(a, b), do: a <> b\nend\nA.join("a", nil)',
    'ArgumentError',
    "construction of binary failed: segment 2 of type 'binary': expected a binary but got: nil",
  )
})

test('values that make no segment: compiled code names the segment', async () => {
  const built = (body: string, args: string) => `defmodule B do\n  def run(x, n), do: ${body}\nend\n_ = {1, nil}\nB.run(${args})`
  const failed = 'construction of binary failed: segment 1 of type'
  await expectRaise(
    built('{n, <<x::binary>>}', '<<1::3>>, 0'),
    'ArgumentError',
    `${failed} 'binary': the size of the value <<1::size(3)>> is not a multiple of the unit for the segment`,
  )
  await expectRaise(built('{n, <<x::bitstring>>}', '1, 0'), 'ArgumentError', `${failed} 'binary': expected a binary but got: 1`)
  await expectRaise(
    built('<<x::size(n)-float>>', '1.5, 7'),
    'ArgumentError',
    `${failed} 'float': expected one of the supported sizes 16, 32, or 64 but got: 7`,
  )
})

test('values that make no segment: the interpreter of the top level', async () => {
  await expectRaise('x = <<1::3>>\n"a" <> x', 'ArgumentError', 'argument error')
  await expectRaise('n = :a\n<<1::size(n)>>', 'ArgumentError', 'argument error')
  await expectRaise(
    's = "abc"\nn = -1\n<<s::binary-size(n)>>',
    'ArgumentError',
    "construction of binary failed: segment 1 of type 'binary': expected a non-negative integer as size but got: -8",
  )
})

test('bits are no text', async () => {
  const message = (kind: string, module: string) =>
    `protocol ${module} not implemented for type BitString, cannot convert a bitstring to a ${kind}\n\nGot value:\n\n    <<1::size(3)>>\n`
  await expectRaise('x = <<1::3>>\n"#{x}"', 'Protocol.UndefinedError', message('string', 'String.Chars'))
  await expectRaise('to_charlist(<<1::3>>)', 'Protocol.UndefinedError', message('charlist', 'List.Chars'))
})
