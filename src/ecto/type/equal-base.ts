import { compareDates, dateOf } from '#terms/calendar/date.ts'
import { utcOf } from '#terms/calendar/date-time.ts'
import { compareDateTimes, dateTimeOf } from '#terms/calendar/naive-date-time.ts'
import { compareTimes, timeOf } from '#terms/calendar/time.ts'
import { compareDecimals } from '#terms/decimal/compare.ts'
import { decimalOf } from '#terms/decimal/decimal.ts'
import { looseEqual } from '#terms/equal.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import type { BaseType } from './type-form.ts'

/** Whether two values are the same in a base type: decimals and times by value, everything else as `==`. */
export function equalBase(type: BaseType, a: Term, b: Term): boolean {
  switch (type) {
    case 'decimal':
      return same(decimalOf(a), decimalOf(b), (x, y) => compareDecimals(x, y) ?? 1)
    case 'date':
      return areBoth(a, b, 'Date') && same(dateOf(a), dateOf(b), compareDates)
    case 'time':
    case 'time_usec':
      return areBoth(a, b, 'Time') && same(timeOf(a), timeOf(b), compareTimes)
    case 'naive_datetime':
    case 'naive_datetime_usec':
      return areBoth(a, b, 'NaiveDateTime') && same(dateTimeOf(a), dateTimeOf(b), compareDateTimes)
    case 'utc_datetime':
    case 'utc_datetime_usec':
      return same(utcOf(a), utcOf(b), compareDateTimes)
    default:
      return looseEqual(a, b)
  }
}

/** Whether values of a base type are compared by anything but `==`. */
export function comparesBase(type: BaseType): boolean {
  return type === 'decimal' || TIMES.includes(type)
}

const TIMES: readonly BaseType[] = ['time', 'time_usec', 'naive_datetime', 'naive_datetime_usec', 'utc_datetime', 'utc_datetime_usec']

function areBoth(a: Term, b: Term, module: string): boolean {
  return isStruct(a, module) && isStruct(b, module)
}

function same<T>(a: T | undefined, b: T | undefined, compare: (a: T, b: T) => number): boolean {
  return a !== undefined && b !== undefined && compare(a, b) === 0
}
