import { expect, test } from 'vitest'
import { atom } from './atom.ts'
import { inspect } from './inspect/inspect.ts'
import { type MapTemplate, mapFrom, mapTemplate } from './map-operations.ts'
import type { Term } from './term.ts'

function filled(template: MapTemplate, given: readonly Term[]): string {
  const values = template.blank()
  for (const [i, value] of given.entries()) values[template.places[i] ?? i] = value
  return inspect(template.build(values))
}

test('mapTemplate: values for keys that are there; the map that it began from stays as it was', () => {
  const base = mapFrom([
    [atom('a'), 1],
    [atom('b'), 2],
    [atom('c'), 3],
  ])
  const template = mapTemplate(base, [atom('c'), atom('a')])
  expect(filled(template, ['x', null])).toBe('%{a: nil, b: 2, c: "x"}')
  expect(filled(template, [5, 6])).toBe('%{a: 6, b: 2, c: 5}')
  expect(inspect(base)).toBe('%{a: 1, b: 2, c: 3}')
})

test('mapTemplate: a key that is not there yet, a large map', () => {
  expect(filled(mapTemplate(mapFrom([[atom('a'), 1]]), [atom('b')]), [2])).toBe('%{a: 1, b: 2}')
  const large = mapFrom(Array.from({ length: 40 }, (_, n) => [n, n] as const))
  expect(filled(mapTemplate(large, [39]), [0]).includes('39 => 0')).toBe(true)
})
