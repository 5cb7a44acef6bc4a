import { expect, test } from 'vitest'
import { fillParameters, fillSpans } from './fill-parameters.ts'

test('question marks are filled in order, as SQL is written', () => {
  expect(fillParameters('a = ? AND b = ? AND c = ? AND d = ?', ['"O\'Hara"', 'nil', '~D[2026-01-02]', '-5'])).toBe(
    "a = 'O''Hara' AND b = NULL AND c = '2026-01-02' AND d = -5",
  )
})

test('numbered parameters are filled by number, a question mark in a text stays', () => {
  expect(fillParameters("a = $2 OR a = $1 OR b = '?'", ['1', '2'])).toBe("a = 2 OR a = 1 OR b = '?'")
})

test('stretches of the statement are found again when it is filled in', () => {
  const sql = 'a = ? AND b = ?'
  const params = ['"long text"', '2']
  const filled = fillParameters(sql, params)
  const spans = fillSpans(sql, params, [
    { start: 0, end: 5 },
    { start: 5, end: sql.length },
  ])
  expect(spans.map(({ start, end }) => filled.slice(start, end))).toEqual(["a = 'long text'", ' AND b = 2'])
})
