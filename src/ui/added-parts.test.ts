import { expect, test } from 'vitest'
import { addedParts } from './added-parts.ts'

function added(before: string, after: string): readonly string[] {
  return addedParts(before, after).map(({ start, end }) => after.slice(start, end))
}

test('a clause in the middle', () => {
  expect(added('SELECT p0."id" FROM "posts" AS p0 LIMIT 1', 'SELECT p0."id" FROM "posts" AS p0 WHERE (p0."id" > 1) LIMIT 1')).toEqual([
    'WHERE (p0."id" > 1)',
  ])
})

test('another list of columns', () => {
  expect(added('SELECT p0."id", p0."title" FROM "posts" AS p0', 'SELECT upper(p0."title") FROM "posts" AS p0')).toEqual(['upper(', ')'])
})

test('what differs between two databases', () => {
  const sqlite = 'SELECT p0."id" FROM "posts" AS p0 WHERE (p0."title" LIKE ?)'
  expect(added(sqlite, 'SELECT p0."id" FROM "posts" AS p0 WHERE (p0."title" ILIKE $1)')).toEqual(['ILIKE $1'])
  expect(addedParts(sqlite, sqlite.replace('?', '$1'), true)).toEqual([])
})
