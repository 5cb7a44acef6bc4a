import { effect, type NativeModule } from '#elixir/native.ts'
import { argumentFault } from '#elixir/vm/fault.ts'
import type { Effect } from '#terms/effect.ts'
import { mapDelete, mapHas } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { accessShared, getShared, putShared } from './shared.ts'
import { OK } from './tags.ts'

const AREA = 'persistent_term'

/** Erlang's `:persistent_term` */
export const persistentTermModule: NativeModule = {
  name: ':persistent_term',
  functions: {
    'put/2': effect(function* (key: Term, value: Term): Effect<Term> {
      yield* putShared(AREA, key, value)
      return OK
    }),
    'get/1': effect(function* (key: Term): Effect<Term> {
      const value = yield* getShared(AREA, key)
      return value === undefined ? argumentFault('get', [key], '1st argument: no persistent term stored with this key') : value
    }),
    'get/2': effect(function* (key: Term, fallback: Term): Effect<Term> {
      const value = yield* getShared(AREA, key)
      return value === undefined ? fallback : value
    }),
    'erase/1': effect(function* (key: Term): Effect<Term> {
      return yield* accessShared(AREA, (entries) => ({ value: mapHas(entries, key), entries: mapDelete(entries, key) }))
    }),
  },
}
