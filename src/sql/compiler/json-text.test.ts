import { expect, it } from 'vitest'
import { atom } from '#terms/atom.ts'
import { float } from '#terms/float.ts'
import { list } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import { tuple } from '#terms/tuple.ts'
import { jsonText } from './json-text.ts'

it('keys that are no text are put into text, in the order of keys', () => {
  const map = mapFrom([
    ['s', null],
    [atom('k'), list(1, float(2))],
    [float(1.5), true],
    [7, 'é"'],
  ])
  expect(jsonText(map)).toBe('{"7":"é\\"","1.5":true,"k":[1,2.0],"s":null}')
})

it('what JSON has no text for', () => {
  expect(jsonText(mapFrom([['a', tuple(1, 2)]]))).toBe(undefined)
  expect(jsonText(mapFrom([[tuple(1), 'a']]))).toBe(undefined)
})
