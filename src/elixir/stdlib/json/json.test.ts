import { test } from 'vitest'
import { expectRaise, expectRun, expectValues } from '#elixir/testing/expect-run.ts'

test('encode!/1', () =>
  expectValues([
    ['JSON.encode!(%{"b" => [1, 2.5, nil, :x], a: true})', '"{\\"a\\":true,\\"b\\":[1,2.5,null,\\"x\\"]}"'],
    ['JSON.encode!("\\u001f\\n\\"")', '"\\"\\\\u001F\\\\n\\\\\\"\\""'],
    ['JSON.encode!([~D[2024-02-29], Decimal.new("1.50")])', '"[\\"2024-02-29\\",\\"1.50\\"]"'],
  ]))

test("encode!/2: an encoder of one's own", () =>
  expectRun(
    'JSON.encode!([{1, 2}], fn {a, b}, encoder -> JSON.protocol_encode([a, b], encoder); other, encoder -> JSON.protocol_encode(other, encoder) end)',
    '"[[1,2]]"',
  ))

test('@derive {JSON.Encoder, only: …}: in the order listed', () =>
  expectRun(
    'defmodule P do\n@derive {JSON.Encoder, only: [:name, :id]}\ndefstruct [:id, :name, :secret]\nend\nJSON.encode!(%P{id: 1, name: "a"})',
    '"{\\"name\\":\\"a\\",\\"id\\":1}"',
  ))

test('decode/1: what is wrong, and where', () =>
  expectValues([
    ['JSON.decode("[1, {\\"a\\": 1.5e1}]")', '{:ok, [1, %{"a" => 15.0}]}'],
    ['JSON.decode("{\\"a\\":1,\\"a\\":2}")', '{:ok, %{"a" => 1}}'],
    ['JSON.decode("[1,]")', '{:error, {:invalid_byte, 3, 93}}'],
    ['JSON.decode("[1] x")', '{:error, {:invalid_byte, 3, 32}}'],
    ['JSON.decode("tru")', '{:error, {:unexpected_end, 3}}'],
    ['JSON.decode(<<34, 255, 34>>)', '{:error, {:invalid_byte, 1, 255}}'],
    ['JSON.decode("1e999")', '{:error, {:unexpected_sequence, 0, "1e999"}}'],
  ]))

test('decode/3: decoders', () =>
  expectRun(
    'JSON.decode("{\\"a\\":[1,null]} ", :acc, object_push: fn k, v, acc -> [{String.to_atom(k), v} | acc] end, null: :none)',
    '{%{a: [1, :none]}, :acc, ""}',
  ))

test('what is refused', async () => {
  await expectRaise('JSON.decode!("?")', 'JSON.DecodeError', 'invalid byte 63 at position (byte offset) 0')
  await expectRaise('JSON.encode!(<<255>>)', 'ErlangError', 'Erlang error: {:invalid_byte, 255}')
})
