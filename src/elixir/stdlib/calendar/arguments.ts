import { functionClause } from '#elixir/stdlib/raise.ts'
import { type CalendarDate, dateOf } from '#terms/calendar/date.ts'
import { type CalendarDateTime, dateTimeOf } from '#terms/calendar/naive-date-time.ts'
import { type CalendarTime, timeOf } from '#terms/calendar/time.ts'
import type { ElixirMap } from '#terms/map.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** Which function an argument belongs to, for FunctionClauseError. */
export interface Callee {
  readonly module: string
  readonly name: string
  readonly args: readonly Term[]
}

/** The date of a value with one; raises FunctionClauseError of the callee. */
export function dateArgument(value: Term, { module, name, args }: Callee): CalendarDate {
  return dateOf(value) ?? functionClause(module, name, args)
}

/** The time of a value with one; raises FunctionClauseError of the callee. */
export function timeArgument(value: Term, { module, name, args }: Callee): CalendarTime {
  return timeOf(value) ?? functionClause(module, name, args)
}

/** Date and time of a NaiveDateTime or DateTime; raises FunctionClauseError of the callee. */
export function dateTimeArgument(value: Term, { module, name, args }: Callee): CalendarDateTime {
  return dateTimeOf(value) ?? functionClause(module, name, args)
}

/** A `%DateTime{}`; raises FunctionClauseError of the callee. */
export function zonedArgument(value: Term, { module, name, args }: Callee): ElixirMap {
  return isStruct(value, 'DateTime') ? value : functionClause(module, name, args)
}
