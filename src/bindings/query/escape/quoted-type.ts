import { callParts, fieldParts } from '#ecto/query/ast.ts'
import { atom } from '#terms/atom.ts'
import { strictEqual } from '#terms/equal.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { fieldName, fieldType } from './field-reference.ts'
import { literalType } from './literal.ts'
import type { Scope } from './scope.ts'
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

/** The elements of a quoted tuple. */
export function tupleItems(quoted: Term): readonly Term[] | undefined {
  if (quoted instanceof Tuple && quoted.items.length === 2) return quoted.items
  const parts = callParts(quoted)
  return parts?.name === '{}' ? parts.args : undefined
}
