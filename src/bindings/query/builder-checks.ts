import type { EctoSession } from '#bindings/ecto-session.ts'
import * as checks from '#ecto/query/build/checks.ts'
import { direction, interpolatedGroup, interpolatedOrder } from '#ecto/query/build/order.ts'
import { interpolatedPreloads, preloadValue } from '#ecto/query/build/preload.ts'
import { joinSource, toQuery } from '#ecto/query/build/to-query.ts'
import { buildValues } from '#ecto/query/build/values.ts'
import { EMPTY_QUERY } from '#ecto/query/query-term.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import type { Atom } from '#terms/atom.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'

/** What the macros' code calls on interpolated values: each answers the value, or raises. */
export function checkFunctions(session: EctoSession): NativeModule['functions'] {
  const { schemas } = session
  return {
    'not_nil!/2': pure(checks.notNil),
    'not_nil_field!/2': pure(checks.notNilField),
    'field!/1': pure(checks.fieldName),
    'by_field!/2': pure(checks.byField),
    'as!/1': pure(checks.sourceName),
    'selected_as!/1': pure(checks.selectedName),
    'fragment!/1': pure(checks.fragmentKeyword),
    'splice_length!/1': pure(checks.spliceLength),
    'identifier!/1': pure(checks.identifier),
    'constant!/1': pure(checks.constant),
    'interval!/1': pure(checks.interval),
    'json_path!/1': pure(checks.jsonPath),
    'json_path_element!/1': pure(checks.jsonPathElement),
    'negate!/1': pure(checks.negate),
    'take!/2': pure(checks.takenFields),
    'direction!/2': pure((value: Term, clause: Term) => direction(value, String(clause))),
    'partition_by!/1': pure((value: Term) => interpolatedGroup(EMPTY_QUERY, 'partition_by', value).expr),
    'window_order_by!/1': pure((value: Term) => interpolatedOrder(EMPTY_QUERY, 'order_by', value).expr),
    'preloads!/1': pure((value: Term) => listFrom(interpolatedPreloads(value))),
    'preload_value!/2': pure((key: Atom, value: Term) => preloadValue(key, value)),
    'join_source!/1': effect(function* (value: Term) {
      return joinSource(value, schemas) ?? (yield* toQuery(value, schemas))
    }),
    'values!/2': pure((rows: Term, types: Term) => buildValues(rows, types, schemas)),
    'values_source!/1': pure((values: Tuple) => values.items[0] as Term),
    'values_params!/1': pure((values: Tuple) => values.items[1] as Term),
  }
}
