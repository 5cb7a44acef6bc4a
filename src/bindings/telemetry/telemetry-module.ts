import { executeTelemetry, type TelemetryHandler } from '#ecto/repo/telemetry.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { looseEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { listFrom, listItems } from '#terms/list.ts'
import { type ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { span } from './span.ts'

/** Erlang's `:telemetry`: functions attached to events, of repositories and of the program itself. */
export function createTelemetryModule(handlers: TelemetryHandler[]): NativeModule {
  const execute = effect(function* (event: Term, measurements: ElixirMap, metadata: ElixirMap = EMPTY_MAP): Effect<Term> {
    yield* executeTelemetry(handlers, event, measurements, metadata)
    return atom('ok')
  })
  return {
    name: ':telemetry',
    functions: {
      'attach/4': pure((id: Term, event: Term, fun: Fun, config: Term) => attach(handlers, id, [event], fun, config)),
      'attach_many/4': pure((id: Term, events: Term, fun: Fun, config: Term) => attach(handlers, id, listItems(events) ?? [], fun, config)),
      'detach/1': pure((id: Term) => detach(handlers, id)),
      'execute/2': execute,
      'execute/3': execute,
      'span/3': effect((prefix: Term, metadata: ElixirMap, fun: Fun) => span(handlers, prefix, metadata, fun)),
      'list_handlers/1': pure((prefix: Term) => listHandlers(handlers, prefix)),
    },
  }
}

function attach(handlers: TelemetryHandler[], id: Term, events: readonly Term[], fun: Fun, config: Term): Term {
  if (handlers.some((handler) => looseEqual(handler.id, id))) return tuple(atom('error'), atom('already_exists'))
  for (const event of events) handlers.push({ id, event, fun, config })
  return atom('ok')
}

function detach(handlers: TelemetryHandler[], id: Term): Term {
  const kept = handlers.filter((handler) => !looseEqual(handler.id, id))
  if (kept.length === handlers.length) return tuple(atom('error'), atom('not_found'))
  handlers.splice(0, handlers.length, ...kept)
  return atom('ok')
}

function listHandlers(handlers: readonly TelemetryHandler[], prefix: Term): Term {
  const wanted = listItems(prefix) ?? []
  const found = handlers.filter(({ event }) => wanted.every((part, i) => looseEqual((listItems(event) ?? [])[i] ?? null, part)))
  return listFrom(
    found.map(({ id, event, fun, config }) =>
      mapFrom([
        [atom('id'), id],
        [atom('event_name'), event],
        [atom('function'), fun],
        [atom('config'), config],
      ]),
    ),
  )
}
