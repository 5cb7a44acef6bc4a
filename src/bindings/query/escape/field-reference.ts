import { callRemote } from '#bindings/quoted.ts'
import { callParts } from '#ecto/query/ast.ts'
import { Atom, atom } from '#terms/atom.ts'
import { EMPTY_LIST, list } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { Hole } from './hole.ts'
import { findBinding, pinned, type Scope, variableName } from './scope.ts'

const ANY = atom('any')

/** `{index, name}`, `{{:as, [], [name]}, name}` or `{{:parent_as, [], [name]}, name}`. */
export function fieldType(source: Term, name: Term, scope: Scope): Term {
  const variable = variableName(source)
  if (variable !== undefined) return tuple(findBinding(scope, variable), name)
  const parts = callParts(source)
  if (parts === undefined || (parts.name !== 'as' && parts.name !== 'parent_as') || parts.args.length !== 1) return ANY
  return tuple(namedSource(parts.name, parts.args[0] as Term), name)
}

/** `{:as, [], [name]}` with an interpolated name left to run time. */
export function namedSource(kind: string, name: Term): Term {
  const value = pinned(name)
  const checked = value === undefined ? name : new Hole(callRemote('Ecto.Query.Builder', 'as!', [value]))
  return tuple(atom(kind), EMPTY_LIST, list(checked))
}

/** The name of a field as a template: an atom, text, or what is interpolated. */
export function fieldName(quoted: Term): Term {
  const value = pinned(quoted)
  return value === undefined ? quoted : new Hole(callRemote('Ecto.Query.Builder', 'field!', [value]))
}

/** Whether the code names a field: an atom, a text, or a value known only when the code runs. */
export function isFieldName(quoted: Term): boolean {
  return quoted instanceof Atom || typeof quoted === 'string' || pinned(quoted) !== undefined
}
