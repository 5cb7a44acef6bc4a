import { callRemote } from '#bindings/quoted.ts'
import { callParts, fieldParts } from '#ecto/query/ast.ts'
import { Atom, atom } from '#terms/atom.ts'
import { strictEqual } from '#terms/equal.ts'
import { EMPTY_LIST, isList, list, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { Hole } from './hole.ts'
import { literalType } from './literal.ts'
import { findBinding, pinned, type Scope, variableName } from './scope.ts'
import { typeTemplate } from './type-argument.ts'

const ANY = atom('any')

const BOOLEAN_CALLS = new Set(['==', '!=', '<', '>', '<=', '>=', 'and', 'or', 'not', 'in', 'is_nil', 'like', 'ilike', 'exists'])

/** The type that quoted code of a query has, as far as it is known without the schema: `{source, field}` for a field. */
export function quotedType(quoted: Term, scope: Scope): Term {
  if (isList(quoted)) return listType(listItems(quoted) ?? [], scope)
  const elements = tupleItems(quoted)
  if (elements !== undefined) return tuple(atom('tuple'), listFrom(elements.map((item) => quotedType(item, scope))))
  const access = fieldParts(quoted)
  if (access !== undefined) return fieldType(access.source, access.name, scope)
  const parts = callParts(quoted)
  return parts === undefined ? literalType(quoted) : callType(parts.name, parts.args, scope)
}

function listType(items: readonly Term[], scope: Scope): Term {
  const [first, ...rest] = items.map((item) => quotedType(item, scope))
  const same = first !== undefined && rest.every((type) => strictEqual(type, first))
  return tuple(atom('array'), same ? first : ANY)
}

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

function callType(name: string, args: readonly Term[], scope: Scope): Term {
  if (BOOLEAN_CALLS.has(name)) return atom('boolean')
  switch (name) {
    case 'count':
      return atom('integer')
    case '<<>>':
      return atom('binary')
    case 'type':
      return args.length === 2 ? typeTemplate(args[1] as Term, scope) : ANY
    case 'field':
      return args.length === 2 ? fieldType(args[0] as Term, fieldName(args[1] as Term), scope) : ANY
    case 'date_add':
      return atom('date')
    case 'datetime_add':
    case 'ago':
    case 'from_now':
      return atom('naive_datetime')
    case 'filter':
    case 'over':
    case 'selected_as':
      return args.length === 2 ? quotedType(args[0] as Term, scope) : ANY
    case '-':
      return args.length === 1 ? literalType(args[0] as Term) : ANY
    case 'sigil_s':
    case 'sigil_S':
      return atom('string')
    case 'sigil_w':
    case 'sigil_W':
      return tuple(atom('array'), atom('string'))
    default:
      return ANY
  }
}

/** The name of a field as a template: an atom, text, or what is interpolated. */
export function fieldName(quoted: Term): Term {
  const value = pinned(quoted)
  return value === undefined ? quoted : new Hole(callRemote('Ecto.Query.Builder', 'field!', [value]))
}

export function isFieldName(quoted: Term): boolean {
  return quoted instanceof Atom || typeof quoted === 'string' || pinned(quoted) !== undefined
}

/** The elements of a quoted tuple. */
export function tupleItems(quoted: Term): readonly Term[] | undefined {
  if (quoted instanceof Tuple && quoted.items.length === 2) return quoted.items
  const parts = callParts(quoted)
  return parts?.name === '{}' ? parts.args : undefined
}
