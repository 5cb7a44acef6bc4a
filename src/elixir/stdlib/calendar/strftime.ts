import { functionClause, missingKey } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { type CalendarDate, pad } from '#terms/calendar/date.ts'
import { offsetText, totalOffset, utcOf } from '#terms/calendar/date-time.ts'
import { epochSeconds } from '#terms/calendar/naive-date-time.ts'
import { timeOf } from '#terms/calendar/time.ts'
import { call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet, keywordPairs } from '#terms/keyword.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
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
  /** Null for a text that is never filled up. */
  readonly filling: '0' | ' ' | null
}

/** `Calendar.strftime/3` */
export function* strftime(value: Term, format: string, options: Term): Effect<string> {
  const unknown = keywordPairs(options)?.find(([name]) => !OPTIONS.includes(name))
  if (unknown !== undefined) return raiseArgument(`unknown option ${inspect(atom(unknown[0]))} given to Calendar.strftime/3`)
  return yield* formatted({ value, options, within: [] }, format)
}

/** What is formatted, and the options whose own formats are being filled in. */
interface Task {
  readonly value: Term
  readonly options: Term
  readonly within: readonly string[]
}

const OPTIONS = [
  'preferred_datetime',
  'preferred_date',
  'preferred_time',
  'am_pm_names',
  'month_names',
  'abbreviated_month_names',
  'day_of_week_names',
  'abbreviated_day_of_week_names',
]

function* formatted(task: Task, format: string): Effect<string> {
  let result = ''
  let from = 0
  for (const found of format.matchAll(DIRECTIVE)) {
    const [whole, flag = '', width = '', letter = ''] = found
    result += format.slice(from, found.index) + padded(yield* directive(task, letter, whole), flag, width)
    from = found.index + whole.length
  }
  return result + format.slice(from)
}

function padded({ text, width, filling }: Directive, flag: string, given: string): string {
  if (flag === '-' || filling === null) return text
  return text.padStart(given === '' ? width : Number(given), flag === '_' ? ' ' : flag === '0' ? '0' : filling)
}

function* directive(task: Task, letter: string, whole: string): Effect<Directive> {
  const { value, options } = task
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
      return { text: yield* preferred(task, letter), width: 0, filling: ' ' }
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
  switch (letter) {
    case 'Y':
      return number(part(value, 'year'), 4)
    case 'y':
      return number(part(value, 'year') % 100, 2)
    case 'm':
      return number(part(value, 'month'), 2)
    case 'd':
      return number(part(value, 'day'), 2)
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
  switch (letter) {
    case 'H':
      return number(part(value, 'hour'), 2)
    case 'I':
      return number(((part(value, 'hour') + 11) % 12) + 1, 2)
    case 'M':
      return number(part(value, 'minute'), 2)
    case 'S':
      return number(part(value, 'second'), 2)
    case 'f': {
      const { microsecond, precision } = timeOf(value) ?? missingKey(atom('microsecond'), value)
      return { text: pad(microsecond, 6).slice(0, Math.max(precision, 1)), width: 0, filling: null }
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

/** One field of the value; any map may be formatted that has those that the format asks for. */
function part(value: Term, name: string): number {
  const found = value instanceof ElixirMap ? mapGet(value, atom(name)) : undefined
  return typeof found === 'number' ? found : missingKey(atom(name), value)
}

/** Names of days and months, from the options' functions when they give one. */
function* named(value: Term, letter: string, options: Term): Effect<string> {
  const day = letter === 'a' || letter === 'A'
  const number = day ? dayOfWeek(weekdayOf(value)) : part(value, 'month')
  const option =
    { a: 'abbreviated_day_of_week_names', A: 'day_of_week_names', b: 'abbreviated_month_names', B: 'month_names' }[letter] ?? ''
  const fun = keywordGet(options, option)
  if (fun instanceof Fun) return String(yield call(fun, fun.arity === 1 ? [number] : [number, value]))
  const name = (day ? DAYS : MONTHS)[number - 1] ?? ''
  return letter === 'a' || letter === 'b' ? name.slice(0, 3) : name
}

function* halfOfDay(value: Term, letter: string, options: Term): Effect<string> {
  const half = part(value, 'hour') < 12 ? 'am' : 'pm'
  const fun = keywordGet(options, 'am_pm_names')
  const text = fun instanceof Fun ? String(yield call(fun, [atom(half)])) : half
  return letter === 'p' ? text.toUpperCase() : text.toLowerCase()
}

const PREFERRED: Readonly<Record<string, readonly [string, string]>> = {
  c: ['preferred_datetime', '%Y-%m-%d %H:%M:%S'],
  x: ['preferred_date', '%Y-%m-%d'],
  X: ['preferred_time', '%H:%M:%S'],
}

function* preferred(task: Task, letter: string): Effect<string> {
  const [option, fallback] = PREFERRED[letter] ?? ['', '']
  if (task.within.includes(option)) return raiseArgument(`tried to format ${option} within another ${option} format`)
  const given = keywordGet(task.options, option)
  return yield* formatted({ ...task, within: [...task.within, option] }, typeof given === 'string' ? given : fallback)
}
