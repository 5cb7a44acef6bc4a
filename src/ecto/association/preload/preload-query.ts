import { filterKeys } from '#ecto/association/filter-keys.ts'
import { withConditions } from '#ecto/planner/association-steps.ts'
import { callNode, fieldNode, sourceNode } from '#ecto/query/ast.ts'
import { addJoin, setOn } from '#ecto/query/build/join.ts'
import { toQuery } from '#ecto/query/build/to-query.ts'
import { countBinds, fieldItems, queryStruct, withFields } from '#ecto/query/query-term.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { get, getMap } from '#ecto/repo/write/changeset-term.ts'
import type { BelongsTo, Has, ManyToMany } from '#ecto/schema/schema.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, list, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapPut } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import type { PreloadSpec } from './spec.ts'

/** Where clauses that Ecto writes are reported. */
const PLACE = { file: 'lib/ecto/association.ex', line: 876 }

/** The query that fetches an association's rows for these owner keys: `{key, row}` pairs, by key when there may be many. */
export function* preloadQuery(
  context: RepoContext,
  association: BelongsTo | Has | ManyToMany,
  ids: readonly Term[],
  spec: PreloadSpec,
  structs: readonly Term[],
): Effect<ElixirMap> {
  const base = yield* toQuery(spec.query ?? association.queryable ?? association.related, context.session.schemas)
  const { query, key } = association.kind === 'many_to_many' ? joined(context, association, base, ids) : direct(association, base, ids)
  const prefixed = withFields(query, { prefix: field(query, 'prefix') ?? prefixOf(context, structs) })
  const selected = selectWithKey(prefixed, key, spec.taken)
  return association.cardinality === 'many' ? orderByKey(selected, key, association) : selected
}

interface KeyedQuery {
  readonly query: ElixirMap
  /** The expression of the key by which rows belong to owners. */
  readonly key: Term
}

function direct(association: BelongsTo | Has, base: ElixirMap, ids: readonly Term[]): KeyedQuery {
  const name = atom(association.relatedKey)
  const key = fieldNode(sourceNode(0), name)
  return { query: filterKeys(base, { left: key, type: tuple(0, name), keys: ids, asList: false }, association.where, 0), key }
}

function joined(context: RepoContext, association: ManyToMany, base: ElixirMap, ids: readonly Term[]): KeyedQuery {
  const [[ownerColumn, ownerKey], [relatedColumn, relatedKey]] = association.joinKeys
  const index = countBinds(base)
  const source = association.joinThrough instanceof Atom ? tuple(null, association.joinThrough) : tuple(association.joinThrough, null)
  const join = addJoin(
    base,
    { qualifier: atom('inner'), source, assoc: null, as: null, prefix: null, hints: EMPTY_LIST, params: EMPTY_LIST },
    PLACE,
  )
  const equal = callNode('==', [fieldNode(sourceNode(0), atom(relatedKey)), fieldNode(sourceNode(index), atom(relatedColumn))])
  const on = withConditions(equal, association.joinWhere, index)
  const type = context.session.schemas.find(association.owner)?.fields.find((candidate) => candidate.name === ownerKey)?.type ?? atom('any')
  const column = fieldNode(sourceNode(index), atom(ownerColumn))
  const present = setOn(join, { expr: on.expr, params: on.params, subqueries: [] }, PLACE)
  const query = filterKeys(present, { left: column, type, keys: ids, asList: true }, association.where, 0)
  return { query, key: callNode('type', [column, type]) }
}

function prefixOf(context: RepoContext, structs: readonly Term[]): Term {
  const option = keywordGet(context.options, 'prefix')
  if (option !== undefined) return option
  const first = structs.find((struct) => struct instanceof ElixirMap)
  return first instanceof ElixirMap ? get(getMap(first, '__meta__'), 'prefix') : null
}

/** What is selected becomes the second of a pair with the key. */
function selectWithKey(query: ElixirMap, key: Term, taken: readonly Term[] | null): ElixirMap {
  const select = field(query, 'select')
  const expr = (selected: Term): Term => callNode('{}', [key, selected])
  if (select instanceof ElixirMap) return withFields(query, { select: withFields(select, { expr: expr(field(select, 'expr')) }) })
  const take = taken === null ? EMPTY_MAP : mapPut(EMPTY_MAP, 0, tuple(atom('any'), listFrom(taken)))
  return withFields(query, { select: queryStruct('Ecto.Query.SelectExpr', { expr: expr(sourceNode(0)), take, ...PLACE }) })
}

function orderByKey(query: ElixirMap, key: Term, association: BelongsTo | Has | ManyToMany): ElixirMap {
  const own = 'preloadOrder' in association ? preloadOrder(association.preloadOrder) : []
  const orders = [tuple(atom('asc'), key), ...own].map((item) => queryStruct('Ecto.Query.ByExpr', { expr: list(item), ...PLACE }))
  const [byKey, ...byOption] = orders
  return withFields(query, {
    order_bys: listFrom([...(byKey === undefined ? [] : [byKey]), ...fieldItems(query, 'order_bys'), ...byOption]),
  })
}

/** `preload_order: [:name, desc: :id]` as order_by expressions. */
function preloadOrder(option: Term): Term[] {
  if (!isList(option)) return []
  return (listItems(option) ?? []).map((item) => {
    const [direction, name] = isTuple(item, 2) ? item.items : [atom('asc'), item]
    return tuple(direction ?? atom('asc'), fieldNode(sourceNode(0), name ?? null))
  })
}
