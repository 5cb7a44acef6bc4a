import type { EctoSession } from '#bindings/ecto-session.ts'
import { toQuery } from '#ecto/query/build/to-query.ts'
import { QUERY_STRUCTS } from '#ecto/query/query-term.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import { completeNative } from '#elixir/stdlib/complete-native.ts'
import type { NativeProtocol } from '#elixir/stdlib/protocols/dispatch.ts'
import { protocolFunctions } from '#elixir/stdlib/protocols/protocol-module.ts'
import type { Term } from '#terms/term.ts'
import { apiModules } from './api-modules.ts'
import { createBuilderModule } from './builder-module.ts'
import { queryExceptionModules } from './exception-modules.ts'
import { createQueryModule } from './query-module.ts'
import { registerQueryPrinters } from './query-printers.ts'

const QUERYABLE: NativeProtocol = {
  name: 'Ecto.Queryable',
  probe: ['to_query', 1],
  implemented: new Set(['Atom', 'BitString', 'Tuple', 'Ecto.Query', 'Ecto.SubQuery']),
}

/** The Elixir-visible modules of Ecto.Query for one session. */
export function createQueryModules(session: EctoSession): readonly NativeModule[] {
  registerQueryPrinters()
  const queryable: NativeModule = {
    name: 'Ecto.Queryable',
    functions: {
      'to_query/1': effect(function* (value: Term) {
        return yield* toQuery(value, session.schemas)
      }),
      ...protocolFunctions(QUERYABLE, [['to_query', 1]]),
    },
  }
  const structs = Object.entries(QUERY_STRUCTS)
    .filter(([name]) => name !== 'Ecto.Query')
    .map(([name, struct]): NativeModule => ({ name, functions: {}, struct }))
  return [createQueryModule(session), createBuilderModule(session), queryable, ...structs, ...apiModules, ...queryExceptionModules].map(
    completeNative,
  )
}
