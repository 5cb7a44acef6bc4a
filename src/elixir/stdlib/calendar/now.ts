import { type CalendarDateTime, fromEpochSeconds } from '#terms/calendar/naive-date-time.ts'
import type { Effect } from '#terms/effect.ts'

/** The moment by the machine's clock, in UTC, to the microsecond. */
export function* now(): Effect<CalendarDateTime> {
  const nanoseconds = BigInt((yield { kind: 'clock', which: 'system' }) as number | bigint)
  const microseconds = nanoseconds / 1000n
  return fromEpochSeconds(Number(microseconds / 1_000_000n), Number(microseconds % 1_000_000n), 6)
}
