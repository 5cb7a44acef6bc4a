import { Atom, atom, isAtom } from '#terms/atom.ts'
import { isList, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { specField } from './child-spec.ts'

const RESTARTS = new Set(['permanent', 'transient', 'temporary'])
const TYPES = new Set(['worker', 'supervisor'])
const SHUTDOWNS = new Set(['brutal_kill', 'infinity'])

/** Why a supervisor takes no child by this specification, as the reason that it answers; undefined when it does. */
export function childSpecProblem(spec: ElixirMap): Term | undefined {
  if (specField(spec, 'id') === undefined) return atom('missing_id')
  if (specField(spec, 'start') === undefined) return atom('missing_start')
  for (const [field, problem, fits] of CHECKS) {
    const value = specField(spec, field)
    if (value !== undefined && !fits(value)) return tuple(atom(problem), value)
  }
  return undefined
}

const CHECKS: readonly (readonly [field: string, problem: string, fits: (value: Term) => boolean])[] = [
  ['start', 'invalid_mfa', isCall],
  ['restart', 'invalid_restart_type', (value) => value instanceof Atom && RESTARTS.has(value.name)],
  ['type', 'invalid_child_type', (value) => value instanceof Atom && TYPES.has(value.name)],
  ['shutdown', 'invalid_shutdown', isShutdown],
  ['modules', 'invalid_modules', areModules],
]

/** Whether the term is `{module, function, arguments}`. */
function isCall(value: Term): boolean {
  return isTuple(value, 3) && isAtom(value.items[0] as Term) && isAtom(value.items[1] as Term) && isList(value.items[2] as Term)
}

function isShutdown(value: Term): boolean {
  return value instanceof Atom ? SHUTDOWNS.has(value.name) : typeof value === 'number' && value >= 0
}

function areModules(value: Term): boolean {
  if (value === atom('dynamic')) return true
  return isList(value) && (listItems(value) ?? []).every(isAtom)
}
