import { inspectTerm } from '#ecto/inspect-term.ts'
import type { Field, Schema } from '#ecto/schema/schema.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapKeys } from '#terms/map-entries.ts'
import { mapDelete } from '#terms/map-operations.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { getMap, put } from './changeset-term.ts'
import { storedField } from './stored-fields.ts'

type WritingAction = 'insert' | 'update'

/** Whether an insert or update may write the field (`:writable`). */
function isWritable(field: Field, action: WritingAction): boolean {
  return field.writable === 'always' || (action === 'insert' && field.writable === 'insert')
}

/**
 * The changeset without the changes that the action may not write. Each is left out, warned of or raised as ArgumentError, as
 * `:on_writable_violation` of its field says. Changes that `prepare_changes/2` adds come later and are written all the same.
 */
export function* withoutUnwritable(changeset: ElixirMap, schema: Schema, action: WritingAction): Effect<ElixirMap> {
  const given = getMap(changeset, 'changes')
  let changes = given
  for (const name of mapKeys(given)) {
    const field = storedField(schema, name)
    if (field === undefined || isWritable(field, action)) continue
    yield* reportViolation(schema, field, action)
    changes = mapDelete(changes, name)
  }
  return changes === given ? changeset : put(changeset, { changes })
}

function* reportViolation(schema: Schema, field: Field, action: WritingAction): Effect<void> {
  if (field.onWritableViolation === 'nothing') return
  const message = `you are attempting to write to the field ${yield* inspectTerm(atom(field.name))} of ${yield* inspectTerm(schema.module)} but
the \`:writable\` option of this field indicates the field should not be written to during an ${action}.

If you want to write to this field, please set the appropriate \`:writable\` option when defining the field.

If you want to customize the behavior of writing to a non-writable field,
please set the appropriate \`:on_writable_violation\` option when defining the field.
`
  if (field.onWritableViolation === 'raise') raiseArgument(message)
  yield apply(moduleAtom('IO'), 'warn', [message])
}
