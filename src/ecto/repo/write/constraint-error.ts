import { inspectTerm } from '#ecto/inspect-term.ts'
import { atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { iterateList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { get } from './changeset-term.ts'

/** A constraint that the database found violated, by what was done with which changeset. */
export interface ViolatedConstraint {
  readonly action: Term
  readonly type: Term
  readonly constraint: Term
  readonly changeset: ElixirMap
}

/** The fields of an Ecto.ConstraintError. */
export function* constraintError(violated: ViolatedConstraint): Effect<Readonly<Record<string, Term>>> {
  const { action, type, constraint, changeset } = violated
  const lines: string[] = []
  for (const defined of definedConstraints(changeset)) lines.push(yield* line(get(defined, 'constraint'), get(defined, 'type')))
  const defined =
    lines.length === 0
      ? 'The changeset has not defined any constraint.\n'
      : `The changeset defined the following constraints:\n\n${lines.join('\n')}\n`
  const message = `constraint error when attempting to ${nameOf(action)} struct:

${yield* line(constraint, type)}

If you would like to stop this constraint violation from raising an
exception and instead add it as an error to your changeset, please
call \`${nameOf(type)}_constraint/3\` on your changeset with the constraint
\`:name\` as an option.

${defined}`
  return { type, constraint, message }
}

/** The constraints that a changeset has defined, the last one first. */
export function definedConstraints(changeset: ElixirMap): ElixirMap[] {
  return [...iterateList(get(changeset, 'constraints'))].filter((constraint): constraint is ElixirMap => constraint instanceof ElixirMap)
}

function* line(name: Term, type: Term): Effect<string> {
  return `    * ${yield* inspectTerm(name)} (${nameOf(type)}_constraint)`
}

function nameOf(term: Term): string {
  return isAtom(term) ? atomName(term) : String(term)
}
