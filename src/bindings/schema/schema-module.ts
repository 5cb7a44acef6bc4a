import type { EctoSession } from '#bindings/ecto-session.ts'
import type { NativeModule } from '#elixir/native.ts'
import { embedMacros } from './embed-macros.ts'
import { fieldMacros } from './field-macros.ts'
import { schemaFunctions } from './schema-functions.ts'
import { embeddedSchemaMacro, schemaMacro, useMacro } from './schema-macros.ts'

/** `Ecto.Schema` */
export function createSchemaModule(session: EctoSession): NativeModule {
  return {
    name: 'Ecto.Schema',
    functions: schemaFunctions(session),
    macros: {
      '__using__/1': useMacro,
      'schema/2': schemaMacro,
      'embedded_schema/1': embeddedSchemaMacro,
      ...fieldMacros,
      ...embedMacros,
    },
  }
}
