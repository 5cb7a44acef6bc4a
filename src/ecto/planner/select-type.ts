import { callParts, fieldParts, subqueryIndex } from '#ecto/query/ast.ts'
import { atom } from '#terms/atom.ts'
import { strictEqual } from '#terms/equal.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { fieldTypeOf, findSource, givenType, resolveType } from './field-type.ts'
import type { ClauseSite } from './query-plan.ts'

const ANY = atom('any')
const INTEGER = atom('integer')
const BOOLEAN = atom('boolean')

const BOOLEAN_CALLS = new Set(['==', '!=', '<', '>', '<=', '>=', 'and', 'or', 'not', 'in', 'is_nil', 'like', 'ilike'])

/** The type by which a selected expression is loaded; `:any` loads what the database gave. */
export function selectedType(expr: Term, site: ClauseSite): Term {
  const access = fieldParts(expr)
  if (access !== undefined) return fieldTypeOf(findSource(access.source, site), access.name, site)
  if (isStruct(expr, 'Ecto.Query.Tagged')) return resolveType(field(expr, 'type'), site)
  const index = subqueryIndex(expr)
  if (index !== undefined) return subqueryType(index, site)
  const parts = callParts(expr)
  return parts === undefined ? ANY : callType(parts.name, parts.args, site)
}

function callType(name: string, args: readonly Term[], site: ClauseSite): Term {
  const [first = null, second = null] = args
  if (BOOLEAN_CALLS.has(name)) return BOOLEAN
  switch (name) {
    case 'count':
    case 'row_number':
    case 'rank':
    case 'dense_rank':
    case 'ntile':
      return INTEGER
    case 'avg':
    case 'min':
    case 'max':
    case 'sum':
    case 'first_value':
    case 'last_value':
    case 'nth_value':
    case 'lag':
    case 'lead':
      return fieldParts(first) === undefined ? ANY : tuple(atom('maybe'), selectedType(first, site))
    case 'filter':
    case 'over':
    case 'selected_as':
      return selectedType(first, site)
    case 'coalesce': {
      const left = selectedType(first, site)
      return strictEqual(left, selectedType(second, site)) ? left : ANY
    }
    case 'type':
      return givenType(second, site)
    case 'date_add':
      return orElse(selectedType(first, site), atom('date'))
    case 'datetime_add':
      return orElse(selectedType(first, site), atom('naive_datetime'))
    default:
      return ANY
  }
}

function orElse(type: Term, other: Term): Term {
  return type === ANY ? other : type
}

function subqueryType(index: number, site: ClauseSite): Term {
  const inner = site.plan.subqueries.get(site.clause)?.[index]
  const only = inner?.shape.fields[0]
  if (inner === undefined || only === undefined || inner.shape.fields.length !== 1) return ANY
  return selectedType(only.expr, { plan: inner.plan, key: 'select', clause: selectOf(inner.plan.term) })
}

function selectOf(term: Term): ClauseSite['clause'] {
  return field(term as ClauseSite['clause'], 'select') as ClauseSite['clause']
}
