import { moduleNamed } from '#language-service/program/aliases.ts'
import type { Binary, Call, Node } from '#language-service/syntax/node.ts'
import { relatedOf } from './pattern.ts'
import type { Scope, Variable } from './scope.ts'
import { withVariables } from './scope.ts'
import { type QueryShape, type Shape, structOf, UNKNOWN } from './shape.ts'

const EMPTY_QUERY: QueryShape = { kind: 'query', sources: [], named: new Map(), selects: false }

const JOINS: ReadonlySet<string> = new Set([
  'join',
  'inner_join',
  'left_join',
  'right_join',
  'full_join',
  'cross_join',
  'inner_lateral_join',
  'left_lateral_join',
  'cross_lateral_join',
])

/** The macros of `Ecto.Query` that take a list of bindings, and at which argument, when the query is counted. */
export const BINDING_MACROS: Readonly<Record<string, number>> = {
  where: 1,
  or_where: 1,
  select: 1,
  select_merge: 1,
  order_by: 1,
  prepend_order_by: 1,
  group_by: 1,
  having: 1,
  or_having: 1,
  distinct: 1,
  update: 1,
  preload: 1,
  windows: 1,
  limit: 1,
  offset: 1,
  join: 2,
  dynamic: 0,
}

/** The bindings that a `from` has before an offset, and the query that it is by then. */
export function bindingsOfFrom(call: Call, scope: Scope, before: number): { readonly scope: Scope; readonly query: QueryShape } {
  const [source, ...keywords] = call.args
  let inner = scope
  let query: QueryShape = EMPTY_QUERY
  if (source !== undefined) {
    const read = readSource(source, inner, query)
    query = read.query
    inner = read.scope
  }
  for (const pair of keywords.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg]))) {
    if (pair.kind !== 'pair' || pair.start >= before) break
    if (JOINS.has(pair.key) && pair.end < before) {
      const read = readSource(pair.value, inner, query)
      query = read.query
      inner = read.scope
    } else if (pair.key === 'as' && pair.value.kind === 'atom') query = named(query, pair.value.text)
    else if (pair.key === 'select') query = { ...query, selects: !keepsSource(pair.value, source) }
  }
  return { scope: { ...inner, named: query.named }, query }
}

/** `select: p` gives the source itself. */
function keepsSource(selected: Node, source: Node | undefined): boolean {
  const bound = source?.kind === 'binary' && source.operator === 'in' ? source.left : undefined
  return selected.kind === 'name' && bound?.kind === 'name' && selected.text === bound.text
}

/** The query with a name for the source it ends with (`as:`). */
export function named(query: QueryShape, name: string): QueryShape {
  return { ...query, named: new Map(query.named).set(name, query.sources.at(-1) ?? null) }
}

/** `u in User`, or what stands there without a binding. */
function readSource(node: Node, scope: Scope, query: QueryShape): { readonly scope: Scope; readonly query: QueryShape } {
  if (node.kind !== 'binary' || node.operator !== 'in') {
    const joined = joinedSources(node, scope, query)
    return { scope, query: joined }
  }
  const joined = joinedSources(node.right, scope, query)
  if (node.left.kind === 'list') return { scope: bindList(node.left, joined, scope), query: joined }
  return { scope: bind(node.left, joined.sources[query.sources.length] ?? null, scope), query: joined }
}

/** The query with one more source, or with those of the query that stands there. */
export function joinedSources(node: Node, scope: Scope, query: QueryShape): QueryShape {
  const shape = sourceShape(node, scope)
  if (shape.kind === 'query' && query.sources.length === 0) return { ...shape, selects: false }
  return { ...query, sources: [...query.sources, structOf(shape) ?? null] }
}

function sourceShape(node: Node, scope: Scope): Shape {
  if (node.kind === 'unary' && node.operator === '^') return sourceShape(node.operand, scope)
  if (node.kind === 'tuple') return scope.shapeOf(node.items[1] ?? node, scope)
  if (node.kind === 'call' && node.name === 'assoc' && node.target === null) return assocShape(node, scope)
  if (node.kind === 'call' && (node.name === 'subquery' || node.name === 'fragment' || node.name === 'values')) return UNKNOWN
  const module = moduleNamed(node, scope.aliases)
  return module === undefined ? scope.shapeOf(node, scope) : { kind: 'module', name: module }
}

function assocShape(call: Call, scope: Scope): Shape {
  const [parent, association] = call.args
  const module = parent === undefined ? undefined : structOf(scope.shapeOf(parent, scope))
  const related = module === undefined || association?.kind !== 'atom' ? null : relatedOf(association.text, module, scope)
  return related === null ? UNKNOWN : { kind: 'module', name: related }
}

/** `[u, p]`, `[u, ..., last]`, `[posts: p]`: each name bound to the source at its place. */
function bindList(list: Node, query: QueryShape, scope: Scope): Scope {
  if (list.kind !== 'list') return scope
  const dots = list.items.findIndex((item) => item.kind === 'unary' && item.operator === '...')
  return list.items.reduce((inner, item, index) => {
    const at = dots >= 0 && index > dots ? query.sources.length - (list.items.length - index) : index
    return bindItem(item, at, query, inner)
  }, scope)
}

function bindItem(item: Node, at: number, query: QueryShape, scope: Scope): Scope {
  if (item.kind === 'pair') return bind(item.value, query.named.get(item.key) ?? null, scope)
  if (item.kind !== 'tuple') return bind(item, query.sources[at] ?? null, scope)
  const [name, bound] = item.items
  const module = name?.kind === 'atom' ? query.named.get(name.text) : undefined
  return bound === undefined ? scope : bind(bound, module ?? null, scope)
}

function bind(node: Node, module: string | null, scope: Scope): Scope {
  if (node.kind !== 'name' || node.text === '_') return scope
  const shape: Shape = module === null ? UNKNOWN : { kind: 'struct', module }
  const variable: Variable = {
    name: node.text,
    kind: 'binding',
    place: { file: scope.file, start: node.start, end: node.end },
    shape: () => shape,
  }
  return withVariables(scope, [variable])
}

/** The scope inside of `where(query, [u], …)` and its kin; `query` is the first argument, piped or not. */
export function bindingsOfMacro(call: Call, piped: Node | null, scope: Scope): Scope {
  const position = BINDING_MACROS[call.name]
  if (position === undefined) return scope
  const args = piped === null ? call.args : [piped, ...call.args]
  const list = args[position]
  const shape = call.name === 'dynamic' || args[0] === undefined ? EMPTY_QUERY : queryOf(args[0], scope)
  const inner = { ...scope, named: shape.named }
  const bound = list?.kind === 'list' ? bindList(list, shape, inner) : inner
  return call.name === 'join' ? bindJoined(args, shape, bound) : bound
}

/** `p in Post` of `join/5`: what `on:` may name. */
function bindJoined(args: readonly Node[], query: QueryShape, scope: Scope): Scope {
  const joined = args.find((arg): arg is Binary => arg.kind === 'binary' && arg.operator === 'in')
  return joined === undefined ? scope : readSource(joined, scope, query.sources.length === 0 ? { ...query, sources: [null] } : query).scope
}

/** A queryable as a query. */
export function queryOf(node: Node, scope: Scope): QueryShape {
  const shape = scope.shapeOf(node, scope)
  if (shape.kind === 'query') return shape
  return { ...EMPTY_QUERY, sources: [structOf(shape) ?? null] }
}
