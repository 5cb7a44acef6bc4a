import { expect, test } from 'vitest'
import { parse } from '#elixir/parser/parse.ts'
import { atom } from '#terms/atom.ts'
import { EMPTY_LIST, list } from '#terms/list.ts'
import { tuple } from '#terms/tuple.ts'
import { quotedToText } from './quoted-to-text.ts'
import texts from './texts.json' with { type: 'json' }

function roundTrip(source: string): string {
  const result = parse(source)
  return result.kind === 'ok' ? quotedToText(result.quoted) : result.error.description
}

test.each(texts as [string, string][])('Macro.to_string/1: %j', (source, text) => {
  expect(roundTrip(source)).toBe(text)
})

test('Macro.to_string/1: a list of printable codes is a charlist', () => {
  expect(roundTrip("'abc'")).toBe('~c"abc"')
})

test('Macro.to_string/1: a do keyword is a do-block', () => {
  expect(quotedToText(tuple(atom('foo'), EMPTY_LIST, list(1, list(tuple(atom('do'), 2)))))).toBe('foo(1) do\n  2\nend')
})

test('Macro.to_string/1: keywords with another key before do stay', () => {
  expect(roundTrip('for x <- [1], into: %{}, do: {x, 1}')).toBe('for x <- [1], into: %{}, do: {x, 1}')
})

test('Macro.to_string/1: assertions have no parentheses', () => {
  expect(roundTrip('assert(got == %{id: 1, name: "Bo", tags: [:x, :y]})')).toBe('assert got == %{id: 1, name: "Bo", tags: [:x, :y]}')
})
