import { inspectTerm } from '#ecto/inspect-term.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { isBinary } from '#terms/binary.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import type { Changeset } from './changeset.ts'
import { fieldError } from './errors.ts'
import { nameText } from './name-text.ts'
import { validateWith } from './validate-change.ts'

/** `validate_format/4`: the change must match the regular expression (or contain the string). */
export function* validateFormat(changeset: Changeset, field: Term, format: Term, options: Term): Effect<Changeset> {
  return yield* validateWith(changeset, field, tuple(atom('format'), format), function* (value) {
    if (!isBinary(value)) {
      return raiseArgument(
        `validate_format/4 expects changes to be strings, received: ${yield* inspectTerm(value)} for field \`${yield* nameText(field)}\``,
      )
    }
    if ((yield apply(moduleAtom('Kernel'), '=~', [value, format])) === true) return []
    return fieldError(field, options, 'has invalid format', { validation: atom('format') })
  })
}
