import { expect, test } from 'vitest'
import { fillParameters } from './fill-parameters.ts'

test('question marks are filled in order, as SQL is written', () => {
  expect(fillParameters('a = ? AND b = ? AND c = ? AND d = ?', ['"O\'Hara"', 'nil', '~D[2026-01-02]', '-5'])).toBe(
    "a = 'O''Hara' AND b = NULL AND c = '2026-01-02' AND d = -5",
  )
})

test('numbered parameters are filled by number, a question mark in a text stays', () => {
  expect(fillParameters("a = $2 OR a = $1 OR b = '?'", ['1', '2'])).toBe("a = 2 OR a = 1 OR b = '?'")
})
