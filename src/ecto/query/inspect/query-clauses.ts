import { callNode, rewrite, sourceIndex } from '#ecto/query/ast.ts'
import { Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { printableExpr } from './printable-expr.ts'
import { quotedToString } from './quoted-doc.ts'
import { type SourcePrinting, sourceNames, sourceOf, sourceText } from './source-text.ts'

/** How the texts of queries inside of clauses are made. */
export interface QueryPrinting {
  /** As `#Ecto.Query<…>`. */
  inspectQuery(query: Term): string
  /** As clauses, a line each. */
  queryText(query: Term): string
}

/** The clauses of a query in the order in which they print: `from p0 in Post`, `where: p0.id == 1` … */
export function queryClauses(query: ElixirMap, printing: QueryPrinting): string[] {
  const names = sourceNames(query)
  const print = (expr: Term, clause: Term): string => exprText(expr, names, clause, printing)
  return [
    ...fromClauses(query, names, printing),
    ...joinClauses(query, names, printing),
    ...booleanClauses('where', items(query, 'wheres'), print),
    ...items(query, 'group_bys').map((by) => `group_by: ${print(part(by, 'expr'), by)}`),
    ...booleanClauses('having', items(query, 'havings'), print),
    ...items(query, 'windows').map((window) => windowClause(window, print)),
    ...items(query, 'combinations').map((combination) => combinationClause(combination, printing)),
    ...items(query, 'order_bys').map((by) => `order_by: ${print(part(by, 'expr'), by)}`),
    ...limitClauses(field(query, 'limit'), print),
    ...optional('offset', field(query, 'offset'), print),
    ...lockClauses(field(query, 'lock')),
    ...optional('distinct', field(query, 'distinct'), print),
    ...items(query, 'updates').map((update) => `update: ${print(part(update, 'expr'), update)}`),
    ...selectClauses(query, print),
    ...preloadClauses(query),
    ...assocClauses(query, names),
  ]
}

type Print = (expr: Term, clause: Term) => string

/** An escaped expression as text, with the parameters and subqueries of the clause that holds it. */
export function exprText(expr: Term, names: readonly string[], clause: Term, printing: QueryPrinting): string {
  const parts = { params: part(clause, 'params', EMPTY_LIST), subqueries: part(clause, 'subqueries', EMPTY_LIST) }
  return quotedToString(printableExpr(expr, names, parts, printing.inspectQuery))
}

function part(clause: Term, name: string, missing: Term = null): Term {
  const value = clause instanceof ElixirMap ? mapGet(clause, atom(name)) : undefined
  return value === undefined ? missing : value
}

function items(query: ElixirMap, name: string): readonly Term[] {
  return listItems(field(query, name)) ?? []
}

function sourcePrinting(names: readonly string[], clause: Term, printing: QueryPrinting): SourcePrinting {
  return { ...printing, exprText: (expr) => exprText(expr, names, clause, printing) }
}

function fromClauses(query: ElixirMap, names: readonly string[], printing: QueryPrinting): string[] {
  const from = field(query, 'from')
  if (from === null) return [`from ${names[0]} in query`]
  const shown = sourceText(sourceOf(from), names[0] ?? '', sourcePrinting(names, from, printing))
  return [`from ${names[0]} in ${shown}`, ...aliasAndPrefix(from)]
}

function aliasAndPrefix(clause: Term): string[] {
  return ['as', 'prefix'].flatMap((name) => {
    const value = part(clause, name)
    return value === null ? [] : [`${name}: ${inspect(value)}`]
  })
}

const JOIN_KEYS: Readonly<Record<string, string>> = {
  inner: 'join',
  left: 'left_join',
  right: 'right_join',
  full: 'full_join',
  cross: 'cross_join',
  inner_lateral: 'inner_lateral_join',
  left_lateral: 'left_lateral_join',
  cross_lateral: 'cross_lateral_join',
}

function joinClauses(query: ElixirMap, names: readonly string[], printing: QueryPrinting): string[] {
  return items(query, 'joins').flatMap((join, i) => joinClause(join as ElixirMap, names[i + 1] ?? '', names, printing))
}

function joinClause(join: ElixirMap, name: string, names: readonly string[], printing: QueryPrinting): string[] {
  const key = JOIN_KEYS[atomName(field(join, 'qual') as Atom)] ?? 'join'
  const assoc = field(join, 'assoc')
  const on = field(join, 'on')
  const onExpr = part(on, 'expr')
  const shown =
    assoc instanceof Tuple ? assocText(assoc, names) : sourceText(field(join, 'source'), name, sourcePrinting(names, join, printing))
  const onText = assoc !== null && onExpr === true ? [] : on === null ? [] : [`on: ${exprText(onExpr, names, on, printing)}`]
  return [`${key}: ${name} in ${shown}`, ...aliasAndPrefix(join), ...onText]
}

function assocText(assoc: Tuple, names: readonly string[]): string {
  const [index, name] = assoc.items as [Term, Term]
  return `assoc(${names[Number(index)] ?? `unknown_binding_${String(index)}!`}, ${inspect(name)})`
}

function booleanClauses(name: string, clauses: readonly Term[], print: Print): string[] {
  return clauses.map((clause) => {
    const op = part(clause, 'op')
    const key = op instanceof Atom && op.name === 'or' ? `or_${name}` : name
    return `${key}: ${print(part(clause, 'expr'), clause)}`
  })
}

function windowClause(window: Term, print: Print): string {
  const [name, definition] = (window as Tuple).items as [Term, Term]
  return `windows: [${isAtom(name) ? atomName(name) : inspect(name)}: ${print(part(definition, 'expr'), definition)}]`
}

function combinationClause(combination: Term, printing: QueryPrinting): string {
  const [kind, query] = (combination as Tuple).items as [Atom, Term]
  return `${kind.name}: (${printing.queryText(query)})`
}

function limitClauses(limit: Term, print: Print): string[] {
  if (limit === null) return []
  const ties = part(limit, 'with_ties')
  return [`limit: ${print(part(limit, 'expr'), limit)}`, ...(ties === true ? ['with_ties: true'] : [])]
}

function optional(name: string, clause: Term, print: Print): string[] {
  return clause === null ? [] : [`${name}: ${print(part(clause, 'expr'), clause)}`]
}

function lockClauses(lock: Term): string[] {
  return lock === null ? [] : [`lock: ${inspect(lock)}`]
}

/** `select: [:id, :name]` and `map(p, [:id])` are kept as a source and what to take of it. */
function selectClauses(query: ElixirMap, print: Print): string[] {
  const select = field(query, 'select')
  if (select === null) return []
  const expr = part(select, 'expr')
  const take = part(select, 'take')
  return [`select: ${print(take instanceof ElixirMap ? rewrite(expr, (node) => takenOf(node, take)) : expr, select)}`]
}

function takenOf(node: Term, take: ElixirMap): Term | undefined {
  const index = sourceIndex(node)
  const entry = index === undefined ? undefined : mapGet(take, index)
  if (!(entry instanceof Tuple)) return undefined
  const [kind, fields] = entry.items as [Atom, Term]
  if (kind.name !== 'any') return callNode(kind.name, [node, fields])
  return index === 0 ? fields : node
}

function preloadClauses(query: ElixirMap): string[] {
  const preloads = field(query, 'preloads')
  return preloads === EMPTY_LIST ? [] : [`preload: ${inspect(preloads)}`]
}

function assocClauses(query: ElixirMap, names: readonly string[]): string[] {
  const assocs = field(query, 'assocs')
  return assocs === EMPTY_LIST ? [] : [`preload: ${assocsText(assocs, names)}`]
}

/** `[author: a1, posts: {p2, comments: c3}]` of `[author: {1, []}, posts: {2, [comments: {3, []}]}]`. */
function assocsText(assocs: Term, names: readonly string[]): string {
  const shown = (listItems(assocs) ?? []).map((entry) => {
    const [key, tree] = (entry as Tuple).items as [Atom, Tuple]
    const [index, children] = tree.items as [Term, Term]
    const name = names[Number(index)] ?? `unknown_binding_${String(index)}!`
    return `${key.name}: ${children === EMPTY_LIST ? name : `{${name}, ${assocsText(children, names)}}`}`
  })
  return `[${shown.join(', ')}]`
}
