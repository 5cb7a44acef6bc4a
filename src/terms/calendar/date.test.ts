import { expect, test } from 'vitest'
import { dateFromEpochDay, daysInMonth, epochDay, formatDate, isValidDate } from './date.ts'

test('epoch days and back', () => {
  const days = [-719528, -1, 0, 58, 59, 60, 11016, 2932896]
  expect(days.map((day) => formatDate(dateFromEpochDay(day)))).toEqual([
    '0000-01-01',
    '1969-12-31',
    '1970-01-01',
    '1970-02-28',
    '1970-03-01',
    '1970-03-02',
    '2000-02-29',
    '9999-12-31',
  ])
  expect(days.map((day) => epochDay(dateFromEpochDay(day)))).toEqual(days)
})

test('months and leap years', () => {
  expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
  expect(isValidDate({ year: 2023, month: 4, day: 31 })).toBe(false)
})
