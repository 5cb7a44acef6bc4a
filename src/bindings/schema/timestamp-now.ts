import { castType } from '#ecto/type/cast.ts'
import { Atom, atom } from '#terms/atom.ts'
import { utcDateTimeTerm } from '#terms/calendar/date-time.ts'
import { fromEpochSeconds } from '#terms/calendar/naive-date-time.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

const OWN_TYPES: readonly Term[] = ['naive_datetime', 'naive_datetime_usec', 'utc_datetime', 'utc_datetime_usec'].map((name) => atom(name))

/** `Ecto.Schema.__timestamps__/1`: the present time as the type has it; a type of one's own makes it with `from_unix!/2`. */
export function* timestampNow(type: Term): Effect<Term> {
  const milliseconds = Date.now()
  if (!OWN_TYPES.includes(type) && type instanceof Atom) {
    return yield apply(type, 'from_unix!', [milliseconds * 1000, atom('microsecond')])
  }
  const now = fromEpochSeconds(Math.floor(milliseconds / 1000), (milliseconds % 1000) * 1000, 6)
  const cast = yield* castType(type, utcDateTimeTerm(now))
  return cast.kind === 'ok' ? cast.value : null
}
