import { expect, test } from 'vitest'
import { missingWindow, type RowWindows, rowAt, WINDOW, withWindow } from './row-windows.ts'

const FIRST: RowWindows<string> = { first: ['a', 'b', 'c'], windows: new Map() }
const numbers = (from: number) => Array.from({ length: WINDOW }, (_, index) => String(from + index))

test('rows beyond the first are here once their window has come', () => {
  const rows = withWindow(FIRST, 1, numbers(3 + WINDOW))
  expect([rowAt(rows, 2), rowAt(rows, 3), rowAt(rows, 3 + WINDOW), rowAt(rows, 2 + 2 * WINDOW)]).toEqual([
    'c',
    undefined,
    String(3 + WINDOW),
    String(2 + 2 * WINDOW),
  ])
})

test('the first window that is missing in a view is told', () => {
  expect(missingWindow(FIRST, 0, 2)).toBe(null)
  expect(missingWindow(FIRST, 0, 3)).toBe(0)
  expect(missingWindow(FIRST, 3 + 4 * WINDOW, 9 + 4 * WINDOW)).toBe(4)
  const rows = withWindow(FIRST, 0, numbers(3))
  expect(missingWindow(rows, 0, 2 + WINDOW)).toBe(null)
  expect(missingWindow(rows, 0, 3 + WINDOW)).toBe(1)
})

test('the windows that came first go when there are many', () => {
  let rows = FIRST
  for (let window = 0; window < 30; window++) rows = withWindow(rows, window, numbers(3 + window * WINDOW))
  expect([...rows.windows.keys()]).toEqual(Array.from({ length: 25 }, (_, index) => index + 5))
})
