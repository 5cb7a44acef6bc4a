import { castType } from '#ecto/type/cast.ts'
import type { Atom } from '#terms/atom.ts'
import { utcDateTimeTerm } from '#terms/calendar/date-time.ts'
import { fromEpochSeconds } from '#terms/calendar/naive-date-time.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'

/** `Ecto.Schema.__timestamps__/1`: the present time as the type has it. */
export function* timestampNow(type: Term): Effect<Term> {
  const milliseconds = Date.now()
  const now = fromEpochSeconds(Math.floor(milliseconds / 1000), (milliseconds % 1000) * 1000, 6)
  const cast = yield* castType(type, utcDateTimeTerm(now))
  if (cast.kind === 'ok') return cast.value
  return raise('Ecto.CastError', { message: 'cannot make a timestamp', type: type as Atom, value: utcDateTimeTerm(now) })
}
