import { type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import { formatDate, withoutSeparators } from '#terms/calendar/date.ts'
import { zoneText } from '#terms/calendar/date-time.ts'
import { formatTime } from '#terms/calendar/time.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'

const MODULE = 'Calendar.ISO'
const EXTENDED = atom('extended')

/** Whether the last argument asks for the form without separators; raises FunctionClauseError when it is no form. */
function isBasic(name: string, args: readonly Term[]): boolean {
  const format = args[args.length - 1]
  if (format instanceof Atom && (format.name === 'basic' || format.name === 'extended')) return format.name === 'basic'
  return functionClause(MODULE, name, args)
}

function dateText([year, month, day]: readonly Term[], basic: boolean): string {
  const text = formatDate({ year: Number(year), month: Number(month), day: Number(day) })
  return basic ? withoutSeparators(text) : text
}

function timeText([hour, minute, second, fraction]: readonly Term[], basic: boolean): string {
  const [microsecond = 0, precision = 0] = isTuple(fraction ?? null, 2) ? (fraction as { items: readonly Term[] }).items.map(Number) : []
  const text = formatTime({ hour: Number(hour), minute: Number(minute), second: Number(second), microsecond, precision })
  return basic ? text.replaceAll(':', '') : text
}

function zoneOf([zone, abbreviation, utcOffset, stdOffset]: readonly Term[], basic: boolean): string {
  return zoneText({ offset: Number(utcOffset) + Number(stdOffset), zone: zone ?? null, abbreviation: abbreviation ?? null }, basic)
}

function text(name: string, arity: number, format: (args: readonly Term[], basic: boolean) => string): NativeModule['functions'] {
  return {
    [`${name}/${arity}`]: pure((...args: Term[]) => format(args, isBasic(name, [...args, EXTENDED]))),
    [`${name}/${arity + 1}`]: pure((...args: Term[]) => format(args, isBasic(name, args))),
  }
}

/** The functions of `Calendar.ISO` that write dates and times. */
export const isoFormatting: NativeModule['functions'] = {
  ...text('date_to_string', 3, dateText),
  ...text('time_to_string', 4, timeText),
  ...text('naive_datetime_to_string', 7, (args, basic) => `${dateText(args, basic)} ${timeText(args.slice(3), basic)}`),
  ...text(
    'datetime_to_string',
    11,
    (args, basic) => `${dateText(args, basic)} ${timeText(args.slice(3), basic)}${zoneOf(args.slice(7), basic)}`,
  ),
}
