import { inspectTerm } from '#ecto/inspect-term.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { type Changeset, newChangeset, update } from './changeset.ts'
import type { Relation } from './relation.ts'
import { wrapData } from './wrap-data.ts'

/** The changeset that replaces a child, undefined when the relation is then invalid; raises RuntimeError with `on_replace: :raise`. */
export function* replaceChild(relation: Relation, current: Term): Effect<Changeset | undefined> {
  if (relation.onReplace === 'mark_as_invalid') return undefined
  if (relation.onReplace === 'raise') return yield* raiseOnReplace(relation)
  return update((yield* wrapData(current)) ?? newChangeset({ data: current }), { action: atom('replace') })
}

function* raiseOnReplace(relation: Relation): Effect<never> {
  const [name, owner] = [yield* inspectTerm(relation.field), yield* inspectTerm(relation.owner)]
  return raise('RuntimeError', {
    message: `you are attempting to change relation ${name} of ${owner}
but the \`:on_replace\` option of this relation is set to \`:raise\`.

By default it is not possible to replace or delete embeds and
associations during \`cast\`. Therefore Ecto requires the parameters
given to \`cast\` to have IDs matching the data currently associated
in ${name}. Failing to do so results in this error message.

If you want to replace data or automatically delete any data
not sent to \`cast\`, please set the appropriate \`:on_replace\`
option when defining the relation. The docs for \`Ecto.Changeset\`
covers the supported options in the "Associations, embeds and on
replace" section.

However, if you don't want to allow data to be replaced or
deleted, only updated, make sure that:

  * If you are attempting to update an existing entry, you
    are including the entry primary key (ID) in the data.

  * If you have a relationship with many children, all children
    must be given on update.

`,
  })
}

/** Raises what giving a struct raises when `on_replace: :update` allows fields only. */
export function* raiseUpdateWithStruct(relation: Relation): Effect<never> {
  const [name, owner] = [yield* inspectTerm(relation.field), yield* inspectTerm(relation.owner)]
  return raise('RuntimeError', {
    message: `you have set that the relation ${name} of ${owner}
has \`:on_replace\` set to \`:update\` but you are giving it a struct/
changeset to put_assoc/put_change.

Since you have set \`:on_replace\` to \`:update\`, you are only allowed
to update the existing entry by giving updated fields as a map or
keyword list or set it to nil.

If you indeed want to replace the existing ${name}, you have
to change the foreign key field directly.
`,
  })
}
