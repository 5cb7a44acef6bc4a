import { queryStruct } from '#ecto/query/query-term.ts'
import { atom } from '#terms/atom.ts'
import { strictEqual } from '#terms/equal.ts'
import { Float } from '#terms/float.ts'
import { isInteger } from '#terms/integer.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

const ANY = atom('any')

/** Whether quoted code is a literal that a query may hold as it is. */
export function isPlainLiteral(quoted: Term): boolean {
  return typeof quoted === 'string' || typeof quoted === 'boolean' || isInteger(quoted) || quoted instanceof Float
}

/** The type that a literal has by itself. */
export function literalType(value: Term): Term {
  if (typeof value === 'string') return atom('string')
  if (typeof value === 'boolean') return atom('boolean')
  if (isInteger(value)) return atom('integer')
  if (value instanceof Float) return atom('float')
  if (isList(value)) return listType(listItems(value) ?? [])
  return ANY
}

function listType(items: readonly Term[]): Term {
  const [first, ...rest] = items.map(literalType)
  const same = first !== undefined && rest.every((type) => strictEqual(type, first))
  return tuple(atom('array'), same ? first : ANY)
}

/** A literal where `expected` is wanted: tagged with that type when it is not the literal's own, so that planning can dump it. */
export function literal(value: Term, expected: Term): Term {
  if (typeof value === 'boolean' || value === null) return value
  return expected === ANY || strictEqual(expected, literalType(value)) ? value : tagged(value, expected)
}

/** `%Ecto.Query.Tagged{value: value, type: type}` */
export function tagged(value: Term, type: Term): Term {
  return queryStruct('Ecto.Query.Tagged', { value, type })
}
