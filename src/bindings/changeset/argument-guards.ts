import { isAtom } from '#terms/atom.ts'
import { isBinary } from '#terms/binary.ts'
import { Fun } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'

/** What a function of Ecto.Changeset wants of its arguments besides a changeset. */
interface Guard {
  /** The function that has no clause for others. */
  readonly name: string
  /** Whether the arguments behind the changeset are taken. */
  readonly takes: (args: readonly Term[]) => boolean
}

/** By the name of the function that was called. */
export const ARGUMENT_GUARDS: ReadonlyMap<string, Guard> = new Map<string, Guard>([
  ['fetch_field', onField('fetch_field')],
  ['fetch_field!', onField('fetch_field')],
  ['fetch_change', onField('fetch_change')],
  ['fetch_change!', onField('fetch_change')],
  ['get_change', onField('get_change')],
  ['update_change', onField('update_change')],
  ['delete_change', onField('delete_change')],
  ['add_error', { name: 'add_error', takes: ([, message]) => isBinary(message ?? null) }],
  ['prepare_changes', { name: 'prepare_changes', takes: ([fun]) => isFunction(fun, 1) }],
  ['traverse_errors', { name: 'traverse_errors', takes: ([fun]) => isFunction(fun, 1) || isFunction(fun, 3) }],
  ['traverse_validations', { name: 'traverse_validations', takes: ([fun]) => isFunction(fun, 1) || isFunction(fun, 3) }],
])

function onField(name: string): Guard {
  return { name, takes: ([field]) => isAtom(field ?? null) }
}

function isFunction(value: Term | undefined, arity: number): boolean {
  return value instanceof Fun && value.arity === arity
}
