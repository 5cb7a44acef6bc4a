import { expect, test } from 'vitest'
import { atom } from '#terms/atom.ts'
import { Float } from '#terms/float.ts'
import { EMPTY_LIST, list } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { TermIds } from './term-ids.ts'

test('equal terms have the same number, however they were made', () => {
  const ids = new TermIds()
  const make = () => tuple(atom('=='), EMPTY_LIST, list('a', 1, mapFrom([[atom('k'), new Float(1)]])))
  expect(ids.of(make())).toBe(ids.of(make()))
})

test('terms that differ have different numbers', () => {
  const ids = new TermIds()
  const terms: readonly Term[] = [
    ...[null, true, 'true', 'nil', 1, '1', new Float(1), 2n ** 64n, atom('a'), 'a', ':a', EMPTY_LIST, list(), tuple()],
    ...[tuple('a', 'b'), tuple('a,b'), tuple('a"', 'b'), list('a', 'b'), list(list('a', 'b')), list(list('a'), 'b')],
    ...[tuple(1, tuple(2)), tuple(tuple(1), 2), mapFrom([['a', 1]]), mapFrom([['a', 2]]), new Float(0), new Float(-0)],
  ]
  expect(new Set(terms.map((term) => ids.of(term))).size).toBe(terms.length - 1)
})
