import { sourceIndex } from '#ecto/query/ast.ts'
import { fieldItems, withFields } from '#ecto/query/query-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapGet } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'

/** A clause that can be left out of a query. */
interface Piece {
  /** The query's fields that it stands in. */
  readonly fields: readonly string[]
  /** Which element of the list; null of a field that is the clause as a whole. */
  readonly at: number | null
  readonly line: number | null
  /** The joins before it can be added. */
  readonly joins: number
}

/** Fields of a query whose elements are clauses, and those that are one, in the order in which they print. */
const LISTS = ['joins', 'wheres', 'group_bys', 'havings', 'windows', 'combinations', 'order_bys'] as const
const SINGLES = ['limit', 'offset', 'lock', 'distinct'] as const

/** The query as it grew: its source alone, then with one clause more each time, in the order of their lines as far as one can follow another. */
export function queryPrefixes(query: ElixirMap): readonly ElixirMap[] {
  const order = inOrder(piecesOf(query))
  return [0, ...order.map((_, index) => index + 1)].map((count) => withPieces(query, order.slice(0, count)))
}

function piecesOf(query: ElixirMap): readonly Piece[] {
  return [
    ...whole(query, 'with_ctes'),
    ...LISTS.flatMap((name) => fieldItems(query, name).map((clause, at) => piece([name], at, clause, query))),
    ...SINGLES.flatMap((name) => whole(query, name)),
    ...fieldItems(query, 'updates').map((clause, at) => piece(['updates'], at, clause, query)),
    ...whole(query, 'select'),
    ...preloadsOf(query),
  ]
}

function whole(query: ElixirMap, name: string): readonly Piece[] {
  const clause = field(query, name)
  return clause === null ? [] : [piece([name], null, clause, query)]
}

function preloadsOf(query: ElixirMap): readonly Piece[] {
  const assocs = field(query, 'assocs')
  if (assocs === EMPTY_LIST && field(query, 'preloads') === EMPTY_LIST) return []
  const all = fieldItems(query, 'joins').length
  return [{ fields: ['preloads', 'assocs'], at: null, line: null, joins: assocs === EMPTY_LIST ? 0 : all }]
}

function piece(fields: readonly string[], at: number | null, clause: Term, query: ElixirMap): Piece {
  const placed = isTuple(clause, 2) ? clause.items[1] : clause
  const line = placed instanceof ElixirMap ? mapGet(placed, LINE) : null
  const joins = fields[0] === 'joins' ? (at ?? 0) : lastJoinIn(clause, query)
  return { fields, at, line: typeof line === 'number' ? line : null, joins }
}

const LINE = atom('line')

/** How many joins a clause needs: those up to the last whose binding or name it uses. */
function lastJoinIn(clause: Term, query: ElixirMap): number {
  const names = aliasIndexes(query)
  let last = 0
  for (const node of nodesOf(clause)) last = Math.max(last, sourceIndex(node) ?? namedIndex(node, names) ?? 0)
  return last
}

/** A term and all that is in it. */
function* nodesOf(term: Term): IterableIterator<Term> {
  yield term
  const parts = term instanceof ElixirMap ? term.values : term instanceof Tuple ? term.items : isList(term) ? (listItems(term) ?? []) : []
  for (const part of parts) yield* nodesOf(part)
}

/** `as(:name)` */
function namedIndex(node: Term, names: ReadonlyMap<string, number>): number | undefined {
  if (!(node instanceof Tuple) || !(node.items[0] instanceof Atom) || node.items[0].name !== 'as') return undefined
  const [name] = listItems(node.items[2] ?? null) ?? []
  return name instanceof Atom ? names.get(name.name) : undefined
}

function aliasIndexes(query: ElixirMap): ReadonlyMap<string, number> {
  const aliases = field(query, 'aliases')
  if (!(aliases instanceof ElixirMap)) return new Map()
  return new Map(mapEntries(aliases).flatMap(([name, index]) => (name instanceof Atom ? [[name.name, Number(index)] as const] : [])))
}

/** By line, those of one line as they print; a join comes before what needs it. */
function inOrder(pieces: readonly Piece[]): readonly Piece[] {
  let line = 0
  const lined = pieces.map((each) => {
    // A clause that keeps no place stays behind the one before it.
    line = each.line ?? line
    return { each, line }
  })
  const sorted = [...lined].sort((a, b) => a.line - b.line).map(({ each }) => each)
  const joins = pieces.filter(isJoin)
  const order: Piece[] = []
  const joined = () => order.filter(isJoin).length
  for (const each of sorted) {
    if (order.includes(each)) continue
    order.push(...joins.slice(joined(), each.joins))
    if (!order.includes(each)) order.push(each)
  }
  return order
}

function isJoin({ fields }: Piece): boolean {
  return fields[0] === 'joins'
}

/** The query with some of its clauses alone. */
function withPieces(query: ElixirMap, pieces: readonly Piece[]): ElixirMap {
  const kept = (name: string, empty: Term): Term => {
    const of = pieces.filter(({ fields }) => fields.includes(name))
    if (of.some(({ at }) => at === null)) return field(query, name)
    if (of.length === 0) return empty
    const indexes = new Set(of.map(({ at }) => at))
    return listFrom(fieldItems(query, name).filter((_, at) => indexes.has(at)))
  }
  const lists = [...LISTS, 'updates', 'preloads', 'assocs'].map((name) => [name, kept(name, EMPTY_LIST)] as const)
  const singles = [...SINGLES, 'select', 'with_ctes'].map((name) => [name, kept(name, null)] as const)
  return withFields(query, Object.fromEntries([...lists, ...singles]))
}
