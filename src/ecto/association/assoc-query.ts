import { invariant } from '#base/invariant.ts'
import { withConditions } from '#ecto/planner/association-steps.ts'
import { callNode, fieldNode, sourceNode } from '#ecto/query/ast.ts'
import { addJoin, setOn } from '#ecto/query/build/join.ts'
import { toQuery } from '#ecto/query/build/to-query.ts'
import { countBinds, queryStruct, withFields } from '#ecto/query/query-term.ts'
import type { Association, BelongsTo, Has, ManyToMany, SchemaRegistry } from '#ecto/schema/schema.ts'
import { type Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { filterKeys } from './filter-keys.ts'

type Direct = BelongsTo | Has | ManyToMany

const PLACE = { file: 'lib/ecto/association.ex', line: null }

/** The query of `Ecto.assoc/3`: the rows to which a chain of associations leads from owners that have these keys. */
export function* assocQuery(chain: readonly Direct[], keys: readonly Term[], schemas: SchemaRegistry): Effect<ElixirMap> {
  const [first, last] = [chain[0], chain.at(-1)]
  invariant(first !== undefined && last !== undefined, 'an empty chain of associations')
  let query = yield* toQuery(last.queryable ?? last.related, schemas)
  for (const association of chain.slice(1).reverse()) query = joinOwner(query, association)
  const filtered = whereOwner(query, first, keys, schemas)
  if (chain.length === 1) return filtered
  return withFields(filtered, { distinct: queryStruct('Ecto.Query.QueryExpr', { expr: true, ...PLACE }) })
}

/** Associations through others replaced by what they go through. */
export function directChain(associations: readonly Association[], schemas: SchemaRegistry): readonly Direct[] {
  return associations.flatMap((association) => {
    if (association.kind !== 'has_through') return [association]
    let owner: Atom = association.owner
    return association.through.flatMap((name) => {
      const next = schemas.find(owner)?.associations.find((candidate) => candidate.field === name)
      invariant(next !== undefined, `no association ${name} of ${owner.name}`)
      const direct = directChain([next], schemas)
      owner = direct.at(-1)?.related ?? owner
      return direct
    })
  })
}

/** Joins the owner of an association to its rows, which the query has last; the owner is then the last. */
function joinOwner(query: ElixirMap, association: Direct): ElixirMap {
  if (association.kind !== 'many_to_many') {
    return joinOn(query, tuple(null, association.owner), association.relatedKey, association.ownerKey, association.where, 0)
  }
  const [[ownerColumn, ownerKey], [relatedColumn, relatedKey]] = association.joinKeys
  const through = joinOn(query, joinSource(association), relatedKey, relatedColumn, association.where, 0)
  return joinOn(through, tuple(null, association.owner), ownerColumn, ownerKey, association.joinWhere, 0)
}

function joinSource({ joinThrough }: ManyToMany): Term {
  return typeof joinThrough === 'string' ? tuple(joinThrough, null) : tuple(null, joinThrough)
}

/** Joins a table on `present.known == joined.key`, and conditions on the table that was there (0) or the one joined (1). */
function joinOn(query: ElixirMap, source: Term, known: string, key: string, where: Term, conditioned: 0 | 1): ElixirMap {
  const own = countBinds(query)
  const join = { qualifier: atom('inner'), source, assoc: null, as: null, prefix: null, hints: EMPTY_LIST, params: EMPTY_LIST }
  const equal = callNode('==', [column(own - 1, known), column(own, key)])
  const on = withConditions(equal, where, own - 1 + conditioned)
  return setOn(addJoin(query, join, PLACE), { expr: on.expr, params: on.params, subqueries: [] }, PLACE)
}

/** The rows whose owner has one of these keys. */
function whereOwner(query: ElixirMap, association: Direct, keys: readonly Term[], schemas: SchemaRegistry): ElixirMap {
  const related = countBinds(query) - 1
  if (association.kind !== 'many_to_many') {
    const name = atom(association.relatedKey)
    return filterKeys(
      query,
      { left: column(related, association.relatedKey), type: tuple(related, name), keys, asList: false },
      association.where,
      related,
    )
  }
  const [[ownerColumn, ownerKey], [relatedColumn, relatedKey]] = association.joinKeys
  const joined = joinOn(query, joinSource(association), relatedKey, relatedColumn, association.joinWhere, 1)
  const type = schemas.find(association.owner)?.fields.find((field) => field.name === ownerKey)?.type ?? atom('any')
  return filterKeys(joined, { left: column(related + 1, ownerColumn), type, keys, asList: true }, association.where, related)
}

function column(source: number, name: string): Term {
  return fieldNode(sourceNode(source), atom(name))
}
