import type { ConstraintViolation } from '#ecto/adapter/connection.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { list } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { get, prependErrors } from './changeset-term.ts'
import { constraintError, definedConstraints } from './constraint-error.ts'
import type { WriteAction } from './write-input.ts'

/** The changeset with an error for each violated constraint that it has defined; raises Ecto.ConstraintError for one that it has not. */
export function* constraintErrors(
  changeset: ElixirMap,
  action: WriteAction,
  violations: readonly ConstraintViolation[],
): Effect<ElixirMap> {
  const errors: Term[] = []
  for (const violation of violations) {
    const { constraint: defined, name } = yield* findByNames(changeset, violation)
    if (defined === undefined)
      return yield* raiseConstraint(changeset, action, { ...violation, name: violation.realName ?? violation.name })
    const keys = list(tuple(atom('constraint'), get(defined, 'error_type')), tuple(atom('constraint_name'), name))
    errors.push(tuple(get(defined, 'field'), tuple(get(defined, 'error_message'), keys)))
  }
  return prependErrors(changeset, errors)
}

/** The constraint that the changeset has defined for a violation, and by which of its names. */
function* findByNames(
  changeset: ElixirMap,
  violation: ConstraintViolation,
): Effect<{ readonly constraint: ElixirMap | undefined; readonly name: string | null }> {
  for (const name of [violation.name, violation.realName, violation.postgresName]) {
    const constraint = name === undefined ? undefined : yield* findConstraint(changeset, { ...violation, name })
    if (name !== undefined && constraint !== undefined) return { constraint, name }
  }
  return { constraint: undefined, name: violation.name }
}

function* findConstraint(changeset: ElixirMap, violation: ConstraintViolation): Effect<ElixirMap | undefined> {
  for (const constraint of definedConstraints(changeset)) {
    const type = get(constraint, 'type')
    if (type instanceof Atom && type.name === violation.type && (yield* matches(constraint, violation.name))) return constraint
  }
  return undefined
}

function* matches(constraint: ElixirMap, name: string | null): Effect<boolean> {
  const wanted = get(constraint, 'constraint')
  const match = get(constraint, 'match')
  if (isStruct(wanted, 'Regex')) return name !== null && (yield apply(moduleAtom('Regex'), 'match?', [wanted, name])) === true
  if (typeof wanted !== 'string' || name === null || !(match instanceof Atom)) return false
  if (match.name === 'suffix') return name.endsWith(wanted)
  return match.name === 'prefix' ? name.startsWith(wanted) : name === wanted
}

function* raiseConstraint(changeset: ElixirMap, action: WriteAction, { type, name }: ConstraintViolation): Effect<never> {
  return raise('Ecto.ConstraintError', yield* constraintError({ action: atom(action), type: atom(type), constraint: name, changeset }))
}
