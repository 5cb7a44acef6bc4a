import { functionClause, missingKey } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { type CalendarDate, dateOf, pad } from '#terms/calendar/date.ts'
import { offsetText, totalOffset, utcOf } from '#terms/calendar/date-time.ts'
import { epochSeconds } from '#terms/calendar/naive-date-time.ts'
import { type CalendarTime, timeOf } from '#terms/calendar/time.ts'
import { call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { dateArgument } from './arguments.ts'
import { dayOfWeek, dayOfYear } from './date.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const DIRECTIVE = /%([-_0]?)(\d*)([\s\S]?)/g

/** What a directive prints, with the width and filling it has unless told otherwise. */
interface Directive {
  readonly text: string
  readonly width: number
  readonly filling: '0' | ' '
}

/** `Calendar.strftime/3` */
export function* strftime(value: Term, format: string, options: Term): Effect<string> {
  let result = ''
  let from = 0
  for (const found of format.matchAll(DIRECTIVE)) {
    const [whole, flag = '', width = '', letter = ''] = found
    result += format.slice(from, found.index) + padded(yield* directive(value, letter, whole, options), flag, width)
    from = found.index + whole.length
  }
  return result + format.slice(from)
}

function padded({ text, width, filling }: Directive, flag: string, given: string): string {
  if (flag === '-') return text
  return text.padStart(given === '' ? width : Number(given), flag === '_' ? ' ' : flag === '0' ? '0' : filling)
}

function* directive(value: Term, letter: string, whole: string, options: Term): Effect<Directive> {
  switch (letter) {
    case 'a':
    case 'A':
    case 'b':
    case 'B':
      return { text: yield* named(value, letter, options), width: 0, filling: ' ' }
    case 'p':
    case 'P':
      return { text: yield* halfOfDay(value, letter, options), width: 0, filling: ' ' }
    case 'c':
    case 'x':
    case 'X':
      return { text: yield* preferred(value, letter, options), width: 0, filling: ' ' }
    default:
      return plain(value, letter) ?? raiseArgument(`invalid strftime format: ${whole}`)
  }
}

function plain(value: Term, letter: string): Directive | undefined {
  return dateDirective(value, letter) ?? timeDirective(value, letter) ?? zoneDirective(value, letter)
}

function number(value: number, width: number, filling: '0' | ' ' = '0'): Directive {
  return { text: String(value), width, filling }
}

function dateDirective(value: Term, letter: string): Directive | undefined {
  const date = () => dateFor(value, letter)
  switch (letter) {
    case 'Y':
      return number(date().year, 4)
    case 'y':
      return number(date().year % 100, 2)
    case 'm':
      return number(date().month, 2)
    case 'd':
      return number(date().day, 2)
    case 'j':
      return number(dayOfYear(dateArgument(value, { module: 'Date', name: 'day_of_year', args: [value] })), 3)
    case 'q':
      return number(Math.ceil(dateArgument(value, { module: 'Date', name: 'quarter_of_year', args: [value] }).month / 3), 1)
    case 'u':
      return number(dayOfWeek(weekdayOf(value)), 1)
    case '%':
      return { text: '%', width: 0, filling: ' ' }
    default:
      return undefined
  }
}

function timeDirective(value: Term, letter: string): Directive | undefined {
  const time = () => timeFor(value, letter)
  switch (letter) {
    case 'H':
      return number(time().hour, 2)
    case 'I':
      return number(((time().hour + 11) % 12) + 1, 2)
    case 'M':
      return number(time().minute, 2)
    case 'S':
      return number(time().second, 2)
    case 'f': {
      const { microsecond, precision } = time()
      return { text: pad(microsecond, 6).slice(0, Math.max(precision, 1)), width: 0, filling: '0' }
    }
    default:
      return undefined
  }
}

function zoneDirective(value: Term, letter: string): Directive | undefined {
  switch (letter) {
    case 'z':
      return { text: isStruct(value, 'DateTime') ? offsetText(totalOffset(value), true) : '', width: 0, filling: ' ' }
    case 'Z':
      return { text: isStruct(value, 'DateTime') ? String(field(value, 'zone_abbr')) : '', width: 0, filling: ' ' }
    case 's': {
      const utc = utcOf(value)
      return utc === undefined ? functionClause('DateTime', 'to_unix', [value]) : number(epochSeconds(utc), 1)
    }
    default:
      return undefined
  }
}

function weekdayOf(value: Term): CalendarDate {
  return dateArgument(value, { module: 'Date', name: 'day_of_week', args: [value, atom('default')] })
}

function dateFor(value: Term, letter: string): CalendarDate {
  return dateOf(value) ?? missing(value, letter)
}

function timeFor(value: Term, letter: string): CalendarTime {
  return timeOf(value) ?? missing(value, letter)
}

const FIELDS: Readonly<Record<string, string>> = {
  d: 'day',
  m: 'month',
  H: 'hour',
  I: 'hour',
  p: 'hour',
  P: 'hour',
  M: 'minute',
  S: 'second',
  f: 'microsecond',
}

/** A format that asks for what the value has not. */
function missing(value: Term, letter: string): never {
  return missingKey(atom(FIELDS[letter] ?? 'year'), value)
}

/** Names of days and months, from the options' functions when they give one. */
function* named(value: Term, letter: string, options: Term): Effect<string> {
  const day = letter === 'a' || letter === 'A'
  const date = day ? weekdayOf(value) : dateFor(value, letter)
  const number = day ? dayOfWeek(date) : date.month
  const option =
    { a: 'abbreviated_day_of_week_names', A: 'day_of_week_names', b: 'abbreviated_month_names', B: 'month_names' }[letter] ?? ''
  const fun = keywordGet(options, option)
  if (fun instanceof Fun) return String(yield call(fun, fun.arity === 1 ? [number] : [number, value]))
  const name = (day ? DAYS : MONTHS)[number - 1] ?? ''
  return letter === 'a' || letter === 'b' ? name.slice(0, 3) : name
}

function* halfOfDay(value: Term, letter: string, options: Term): Effect<string> {
  const half = timeFor(value, letter).hour < 12 ? 'am' : 'pm'
  const fun = keywordGet(options, 'am_pm_names')
  const text = fun instanceof Fun ? String(yield call(fun, [atom(half)])) : half
  return letter === 'p' ? text.toUpperCase() : text.toLowerCase()
}

const PREFERRED: Readonly<Record<string, readonly [string, string]>> = {
  c: ['preferred_datetime', '%Y-%m-%d %H:%M:%S'],
  x: ['preferred_date', '%Y-%m-%d'],
  X: ['preferred_time', '%H:%M:%S'],
}

function* preferred(value: Term, letter: string, options: Term): Effect<string> {
  const [option, fallback] = PREFERRED[letter] ?? ['', '']
  const given = keywordGet(options, option)
  return yield* strftime(value, typeof given === 'string' ? given : fallback, options)
}
