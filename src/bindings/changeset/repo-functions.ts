import type { EctoSession } from '#bindings/ecto-session.ts'
import { unsafeValidateUnique } from '#ecto/changeset/unsafe-validate-unique.ts'
import type { NativeModule } from '#elixir/native.ts'
import type { Atom } from '#terms/atom.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { onChangeset } from './arguments.ts'

/** Functions of Ecto.Changeset that query a repository. */
export function repoFunctions(session: EctoSession): NativeModule['functions'] {
  return onChangeset('unsafe_validate_unique', 3, [EMPTY_LIST], (changeset, fields: Term, repo: Atom, options: Term) =>
    unsafeValidateUnique(changeset, fields, repo, options, session.schemas),
  )
}
