import { type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { CalendarDate } from '#terms/calendar/date.ts'
import type { CalendarDateTime } from '#terms/calendar/naive-date-time.ts'
import { type IsoFormat, type IsoResult, parseDate, parseDateTime, parseNaiveDateTime, parseTime } from '#terms/calendar/parse-iso8601.ts'
import type { CalendarTime } from '#terms/calendar/time.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { type DurationParts, parseDuration } from './parse-duration.ts'
import { resultTerm } from './results.ts'

const MODULE = 'Calendar.ISO'

/** `:basic` or `:extended`; undefined for any other term. */
export function isoFormat(format: Term): IsoFormat | undefined {
  const name = format instanceof Atom ? format.name : undefined
  return name === 'basic' || name === 'extended' ? name : undefined
}

/** `parse_…/1,2`: `{:ok, value}` or `{:error, reason}`. */
function parser<T>(
  name: string,
  parse: (text: string, format: IsoFormat) => IsoResult<T>,
  answer: (value: T) => Term,
): NativeModule['functions'] {
  const parsed = (text: Term, format: IsoFormat | undefined, args: readonly Term[]): Term => {
    if (typeof text !== 'string' || format === undefined) return functionClause(MODULE, name, args)
    const result = parse(text, format)
    return result.kind === 'ok' ? answer(result.value) : tuple(atom('error'), atom(result.reason))
  }
  return {
    [`${name}/1`]: pure((text: Term) => parsed(text, 'extended', [text])),
    [`${name}/2`]: pure((text: Term, format: Term) => parsed(text, isoFormat(format), [text, format])),
  }
}

function dateParts({ year, month, day }: CalendarDate): Term[] {
  return [year, month, day]
}

function timeParts({ hour, minute, second, microsecond, precision }: CalendarTime): Term[] {
  return [hour, minute, second, tuple(microsecond, precision)]
}

function momentTerm(value: CalendarDateTime): Term {
  return tuple(...dateParts(value), ...timeParts(value))
}

const OK = atom('ok')

/** The units of a duration that are not zero, as a keyword list. */
function unitsTerm({ microsecond, precision, ...whole }: DurationParts): Term {
  const units = Object.entries(whole).filter(([, amount]) => amount !== 0)
  const pairs: [string, Term][] = microsecond === 0 ? units : [...units, ['microsecond', tuple(microsecond, precision)]]
  return listFrom(pairs.map(([unit, amount]) => tuple(atom(unit), amount)))
}

/** The functions of `Calendar.ISO` that read dates and times. */
export const isoParsing: NativeModule['functions'] = {
  ...parser('parse_date', parseDate, (date) => tuple(OK, tuple(...dateParts(date)))),
  ...parser('parse_time', parseTime, (time) => tuple(OK, tuple(...timeParts(time)))),
  ...parser('parse_naive_datetime', parseNaiveDateTime, (moment) => tuple(OK, momentTerm(moment))),
  ...parser('parse_utc_datetime', parseDateTime, ({ utc, offset }) => tuple(OK, momentTerm(utc), offset)),
  'parse_duration/1': pure((text: Term) =>
    typeof text === 'string' ? resultTerm(parseDuration(text), unitsTerm) : functionClause(MODULE, 'parse_duration', [text]),
  ),
}
