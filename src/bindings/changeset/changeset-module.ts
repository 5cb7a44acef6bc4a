import type { EctoSession } from '#bindings/ecto-session.ts'
import { CHANGESET_FIELDS } from '#ecto/changeset/changeset.ts'
import type { NativeModule } from '#elixir/native.ts'
import { castFunctions } from './cast-functions.ts'
import { changeFunctions } from './change-functions.ts'
import { constraintFunctions } from './constraint-functions.ts'
import { registerChangesetPrinter } from './printer.ts'
import { readFunctions } from './read-functions.ts'
import { repoFunctions } from './repo-functions.ts'
import { validationFunctions } from './validation-functions.ts'

/** `Ecto.Changeset` */
export function createChangesetModule(session: EctoSession): NativeModule {
  registerChangesetPrinter()
  return {
    name: 'Ecto.Changeset',
    struct: CHANGESET_FIELDS,
    functions: {
      ...castFunctions,
      ...changeFunctions,
      ...readFunctions,
      ...validationFunctions,
      ...constraintFunctions,
      ...repoFunctions(session),
    },
  }
}
