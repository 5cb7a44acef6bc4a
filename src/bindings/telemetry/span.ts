import { executeTelemetry, type TelemetryHandler } from '#ecto/repo/telemetry.ts'
import { atom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'

const ERLANG = atom('erlang')
const CONTEXT = atom('telemetry_span_context')
const MONOTONIC_TIME = atom('monotonic_time')

/**
 * `:telemetry.span/3`: runs the function between the events `prefix ++ [:start]` and `prefix ++ [:stop]`; the latter is
 * `prefix ++ [:exception]` when it raises. The function answers `{result, metadata}` or `{result, measurements, metadata}`.
 */
export function* span(handlers: TelemetryHandler[], prefix: Term, metadata: ElixirMap, fun: Fun): Effect<Term> {
  const started = yield apply(ERLANG, 'monotonic_time', [])
  const context = mapGet(metadata, CONTEXT) ?? (yield apply(ERLANG, 'make_ref', []))
  const named = (name: string): Term => listFrom([...(listItems(prefix) ?? []), atom(name)])
  const withContext = (given: Term): ElixirMap => {
    const map = given instanceof ElixirMap ? given : EMPTY_MAP
    return mapGet(map, CONTEXT) === undefined ? mapPut(map, CONTEXT, context) : map
  }
  const system: Term = yield apply(ERLANG, 'system_time', [])
  yield* executeTelemetry(handlers, named('start'), mapPut(timed(started), atom('system_time'), system), withContext(metadata))
  try {
    const answer: Term = yield call(fun, [])
    const items = answer instanceof Tuple ? answer.items : []
    const extra = items.length === 3 ? (items[1] ?? null) : null
    const measurements = yield* elapsed(started, extra instanceof ElixirMap ? extra : EMPTY_MAP)
    yield* executeTelemetry(handlers, named('stop'), measurements, withContext(items.at(-1) ?? null))
    return items[0] ?? null
  } catch (error) {
    if (!(error instanceof Thrown)) throw error
    const failed = mapPut(mapPut(withContext(metadata), atom('kind'), atom(error.kind)), atom('reason'), error.reason)
    const measurements = yield* elapsed(started, EMPTY_MAP)
    yield* executeTelemetry(handlers, named('exception'), measurements, mapPut(failed, atom('stacktrace'), EMPTY_LIST))
    throw error
  }
}

function timed(now: Term, measurements: ElixirMap = EMPTY_MAP): ElixirMap {
  return mapPut(measurements, MONOTONIC_TIME, now)
}

function* elapsed(started: Term, measurements: ElixirMap): Effect<ElixirMap> {
  const now: Term = yield apply(ERLANG, 'monotonic_time', [])
  return timed(now, mapPut(measurements, atom('duration'), Number(now) - Number(started)))
}
