import { callParts, fieldParts } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom, isAtom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { fieldName, fieldType } from './field-reference.ts'
import { Hole } from './hole.ts'
import { pinned, type Scope, show } from './scope.ts'

/** The second argument of `type/2` as a template: a type's name, a module, `{:array, type}`, a field, or what is interpolated. */
export function typeTemplate(quoted: Term, scope: Scope): Term {
  const value = pinned(quoted)
  if (value !== undefined) return new Hole(value)
  if (isAtom(quoted)) return quoted
  const access = fieldParts(quoted)
  if (access !== undefined) return fieldType(access.source, access.name, scope)
  return callTemplate(quoted, scope) ?? compositeTemplate(quoted, scope) ?? raiseNoType(quoted)
}

function callTemplate(quoted: Term, scope: Scope): Term | undefined {
  const parts = callParts(quoted)
  switch (parts?.name) {
    case '__aliases__':
      return scope.env.expandAlias(quoted)
    case '__MODULE__':
      return scope.env.module
    case '{}':
    case '%{}':
      return new Hole(quoted)
    case 'field':
      return fieldType(parts.args[0] as Term, fieldName(parts.args[1] as Term), scope)
    default:
      return isRemoteCall(quoted) ? new Hole(quoted) : undefined
  }
}

/** `{:array, type}` and other pairs. */
function compositeTemplate(quoted: Term, scope: Scope): Term | undefined {
  if (!(quoted instanceof Tuple) || quoted.items.length !== 2) return undefined
  const [kind, inner] = quoted.items as [Term, Term]
  if (!(kind instanceof Atom)) return undefined
  return new Tuple([kind, kind.name === 'parameterized' ? new Hole(inner) : typeTemplate(inner, scope)])
}

function raiseNoType(quoted: Term): never {
  return raiseCompileError(
    `type/2 expects an alias, atom, initialized parameterized type or source.field as second argument, got: \`${show(quoted)}\``,
  )
}

/** `Ecto.ParameterizedType.init(…)` gives a type when the code runs. */
function isRemoteCall(quoted: Term): boolean {
  return quoted instanceof Tuple && quoted.items.length === 3 && callParts(quoted.items[0] as Term)?.name === '.'
}
