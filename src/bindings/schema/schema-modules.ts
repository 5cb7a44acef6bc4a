import { createChangesetModule } from '#bindings/changeset/changeset-module.ts'
import type { EctoSession } from '#bindings/ecto-session.ts'
import { exceptionModules } from '#bindings/exceptions/exception-modules.ts'
import { typeModules } from '#bindings/type/type-modules.ts'
import type { NativeModule } from '#elixir/native.ts'
import { completeNative } from '#elixir/stdlib/complete-native.ts'
import { createEctoModule } from './ecto-module.ts'
import { jsonEncoders } from './json-encoders.ts'
import { registerSchemaPrinters } from './printers.ts'
import { reflectionModules } from './reflection-modules.ts'
import { createSchemaModule } from './schema-module.ts'

/** The Elixir-visible modules of Ecto's types, schemas and changesets for one session. */
export function createSchemaModules(session: EctoSession): readonly NativeModule[] {
  registerSchemaPrinters()
  const modules = [createEctoModule(session), createSchemaModule(session), createChangesetModule(session)]
  return [...modules, ...reflectionModules, ...typeModules, ...exceptionModules, ...jsonEncoders].map(completeNative)
}
