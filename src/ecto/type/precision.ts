import { type CalendarTime, truncateTime } from '#terms/calendar/time.ts'

/** Whether a type keeps whole seconds only or all six digits of the fraction. */
export type Precision = 'second' | 'microsecond'

/** The moment as the type wants it: without a fraction, or with all digits of it. */
export function withPrecision<T extends CalendarTime>(time: T, precision: Precision): T {
  return precision === 'second' ? truncateTime(time, 0) : { ...time, precision: 6 }
}
