import { moduleAtom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** A day of the proleptic Gregorian calendar (`Calendar.ISO`). */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const CALENDAR = moduleAtom('Calendar.ISO')

/** `%Date{}` */
export function dateTerm(date: CalendarDate): ElixirMap {
  return struct(moduleAtom('Date'), { year: date.year, month: date.month, day: date.day, calendar: CALENDAR })
}

/** The date of a `%Date{}`, `%NaiveDateTime{}` or `%DateTime{}`; undefined for any other term. */
export function dateOf(term: Term): CalendarDate | undefined {
  if (!isStruct(term, 'Date') && !isStruct(term, 'NaiveDateTime') && !isStruct(term, 'DateTime')) return undefined
  return { year: field(term, 'year') as number, month: field(term, 'month') as number, day: field(term, 'day') as number }
}

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many days the month has; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] as number)
}

/** `Calendar.ISO.valid_date?/3`: years -9999 to 9999. */
export function isValidDate({ year, month, day }: CalendarDate): boolean {
  if (![year, month, day].every(Number.isSafeInteger)) return false
  return year >= -9999 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days since 1970-01-01, negative before. */
export function epochDay({ year, month, day }: CalendarDate): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The day that is `days` after 1970-01-01. */
export function dateFromEpochDay(days: number): CalendarDate {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Negative, zero or positive. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

/** `2024-02-29`, `-0044-03-15` */
export function formatDate({ year, month, day }: CalendarDate): string {
  const sign = year < 0 ? '-' : ''
  return `${sign}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The basic form of a date or time: the sign of a year stays, `-` and `:` between digits go. */
export function withoutSeparators(text: string): string {
  return text.replaceAll(/(?<=\d)-|:/g, '')
}

/** The number with zeros in front of it, `width` digits at least. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
