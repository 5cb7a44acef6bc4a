import { expect, test } from 'vitest'
import { formatDate } from './date.ts'
import { formatNaiveDateTime } from './naive-date-time.ts'
import { parseDate, parseDateTime, parseNaiveDateTime, parseTime } from './parse-iso8601.ts'
import { formatTime } from './time.ts'

const date = (text: string) => {
  const parsed = parseDate(text)
  return parsed.kind === 'ok' ? formatDate(parsed.value) : parsed.reason
}

const time = (text: string) => {
  const parsed = parseTime(text)
  return parsed.kind === 'ok' ? formatTime(parsed.value) : parsed.reason
}

const naive = (text: string) => {
  const parsed = parseNaiveDateTime(text)
  return parsed.kind === 'ok' ? formatNaiveDateTime(parsed.value) : parsed.reason
}

const utc = (text: string) => {
  const parsed = parseDateTime(text)
  return parsed.kind === 'ok' ? `${formatNaiveDateTime(parsed.value.utc)} ${parsed.value.offset}` : parsed.reason
}

test('Date.from_iso8601/1', () => {
  expect(['2020-02-29', '2021-02-29', '2020-2-9', '20200229', '-0044-03-15'].map(date)).toEqual([
    '2020-02-29',
    'invalid_date',
    'invalid_format',
    'invalid_format',
    '-0044-03-15',
  ])
})

test('Time.from_iso8601/1: offsets are dropped, fractions cut to six digits', () => {
  expect(['10:20:30', 'T10:20:30', '10:20:30.1234567', '10:20:30,5', '10:20:30Z', '25:00:00', '10:20'].map(time)).toEqual([
    '10:20:30',
    '10:20:30',
    '10:20:30.123456',
    '10:20:30.5',
    '10:20:30',
    'invalid_time',
    'invalid_format',
  ])
})

test('NaiveDateTime.from_iso8601/1', () => {
  expect(['2020-01-02 03:04:05', '2020-01-02T03:04:05.678+02:00', '2020-01-02', '2020-13-02T03:04:05'].map(naive)).toEqual([
    '2020-01-02 03:04:05',
    '2020-01-02 03:04:05.678',
    'invalid_format',
    'invalid_date',
  ])
})

test('DateTime.from_iso8601/1 moves to UTC', () => {
  expect(
    ['2020-01-01T00:30:00+02:00', '2019-12-31T23:30:00-01', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00', '2020-01-01T00:00:00-00:00'].map(
      utc,
    ),
  ).toEqual(['2019-12-31 22:30:00 7200', '2020-01-01 00:30:00 -3600', '2020-01-01 00:00:00 0', 'missing_offset', 'invalid_format'])
})
