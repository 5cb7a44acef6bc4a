import { expect, test } from 'vitest'
import { LayeredMap } from './layered-map.ts'

const ENTRIES: readonly (readonly [string, number])[] = [
  ['a', 1],
  ['b', 2],
]

test('with: the old map stays as it is, a key keeps its place', () => {
  const old = LayeredMap.of(ENTRIES)
  const grown = old.with(new Map([['c', 3]])).with(new Map([['a', 4]]))
  expect([...old]).toEqual([
    ['a', 1],
    ['b', 2],
  ])
  expect([...grown]).toEqual([
    ['a', 4],
    ['b', 2],
    ['c', 3],
  ])
  expect([grown.get('a'), grown.has('d'), grown.size]).toEqual([4, false, 3])
})

test('changedSince: what is new or bound again', () => {
  const before = LayeredMap.of(ENTRIES)
  const after = before.with(new Map([['b', 5]])).with(new Map([['c', 6]]))
  expect(after.changedSince(before)).toEqual([
    ['b', 5],
    ['c', 6],
  ])
  expect(before.changedSince(before)).toEqual([])
})

test('many entries one by one', () => {
  let map = LayeredMap.of<string, number>()
  for (let i = 0; i < 50_000; i++) map = map.with(new Map([[`k${i}`, i]]))
  expect([map.size, map.get('k0'), map.get('k49999')]).toEqual([50_000, 0, 49_999])
})
