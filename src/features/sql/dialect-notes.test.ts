import { expect, test } from 'vitest'
import { queryEvent } from '#protocol/testing/run-events.ts'
import { dialectDifference } from './dialect-notes.ts'

function compared(sqlite: string, postgres: string | null, emulated: string | null = null) {
  const event = queryEvent(1, sqlite, {
    postgres: postgres === null ? null : { sql: postgres, params: [], inspectedParams: '[]' },
    emulated,
  })
  const difference = dialectDifference(event)
  const cut = (sql: string, spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.map(({ start, end }) => sql.slice(start, end))
  return difference === null
    ? null
    : [cut(sqlite, difference.sqlite), cut(postgres ?? '', difference.postgres), difference.notes.map((note) => note.slice(0, 24))]
}

test('another way to write a parameter is no difference', () => {
  expect(compared('SELECT a FROM b WHERE (c = ?)', 'SELECT a FROM b WHERE (c = $1)')).toEqual([[], [], []])
})

test('a list is several parameters or one', () => {
  expect(compared('SELECT a FROM b WHERE (c IN (?,?))', 'SELECT a FROM b WHERE (c = ANY($1))')).toEqual([
    ['IN', ',?'],
    ['= ANY'],
    ['PostgreSQL takes the lis'],
  ])
})

test('what is emulated says so first; what means something else is told where the text is the same', () => {
  const text = 'SELECT a FROM b WHERE (c LIKE ?) ORDER BY d'
  expect(compared(text, text.replace('LIKE ?', 'ILIKE $1'), 'ilike is LIKE here.')).toEqual([
    ['LIKE'],
    ['ILIKE'],
    ['ilike is LIKE here.', 'Ascending, NULL comes fi'],
  ])
  expect(compared(text, text.replace('?', '$1'))?.[2]).toEqual(['LIKE tells upper from lo', 'Ascending, NULL comes fi'])
})

test('a difference without a reason of its own', () => {
  expect(compared('SELECT a + b', 'SELECT (a) + (b)')?.[2]).toEqual(['Written otherwise, meani'])
})

test('nothing to compare', () => {
  expect(compared('PRAGMA foreign_keys', null)).toBe(null)
})
