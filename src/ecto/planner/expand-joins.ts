import { callNode, callParts, rewrite } from '#ecto/query/ast.ts'
import { conjunction } from '#ecto/query/build/filter.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import { fieldItems, queryStruct, withFields } from '#ecto/query/query-term.ts'
import type { Association } from '#ecto/schema/schema.ts'
import { Atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { type AssocStep, associationSteps, relatedModule } from './association-steps.ts'
import type { PlanContext, PlannerContext } from './query-plan.ts'

/** A query whose joins name their sources, and each join's source index. */
export interface ExpandedJoins {
  readonly term: ElixirMap
  readonly joinIndexes: readonly number[]
}

/** Puts the tables of associations, and interpolated queries, in place of `assoc(…)` and `^query`. Tables in between get the indexes after all others. */
export function expandJoins(query: ElixirMap, context: PlannerContext): ExpandedJoins {
  const given = fieldItems(query, 'joins') as readonly ElixirMap[]
  const joins: ElixirMap[] = []
  const joinIndexes: number[] = []
  let next = given.length + 1
  for (const [i, join] of given.entries()) {
    const index = i + 1
    const assoc = field(join, 'assoc')
    if (assoc instanceof Tuple) {
      const expanded = expandAssoc(query, join, assoc, index, next, context)
      next += expanded.length - 1
      joins.push(...expanded.map((item) => item.join))
      joinIndexes.push(...expanded.map((item) => item.index))
    } else {
      joins.push(isStruct(field(join, 'source'), 'Ecto.Query') ? expandQuery(query, join, index, context) : join)
      joinIndexes.push(index)
    }
  }
  const numbered = joins.map((join, i) => withFields(join, { ix: joinIndexes[i] ?? null }))
  return { term: withFields(query, { joins: listFrom(numbered) }), joinIndexes }
}

const PLAIN: Readonly<Record<string, Term>> = {
  order_bys: EMPTY_LIST,
  limit: null,
  offset: null,
  group_bys: EMPTY_LIST,
  joins: EMPTY_LIST,
  preloads: EMPTY_LIST,
  assocs: EMPTY_LIST,
  distinct: null,
  lock: null,
  havings: EMPTY_LIST,
}

/** `join: x in ^query`: the query's conditions become part of the join's. */
function expandQuery(query: ElixirMap, join: ElixirMap, index: number, { moved }: PlannerContext): ElixirMap {
  const inner = field(join, 'source') as ElixirMap
  if (Object.entries(PLAIN).some(([name, empty]) => field(inner, name) !== empty)) {
    raiseQueryError(
      query,
      `invalid query was interpolated in a join.
If you want to pass a query to a join, you must either:

  1. Make sure the query only has \`where\` conditions (which will be converted to ON clauses)
  2. Or wrap the query in a subquery by calling subquery(query)
`,
      join,
    )
  }
  const from = field(inner, 'from') as ElixirMap
  const wheres = (fieldItems(inner, 'wheres') as readonly ElixirMap[]).map((where) => reindexed(where, (i) => (i === 0 ? index : i), moved))
  const on = combinedOn([...wheres, field(join, 'on') as ElixirMap])
  const prefix = field(join, 'prefix') ?? field(from, 'prefix') ?? field(inner, 'prefix')
  return withFields(join, { source: field(from, 'source'), params: field(from, 'params'), prefix, on })
}

/** A clause with its source indexes changed, in its expression and the types of its literals and parameters. */
function reindexed(clause: ElixirMap, move: (index: number) => number, origins: Map<Tuple, Tuple>): ElixirMap {
  const change = (node: Term): Term | undefined => {
    if (isStruct(node, 'Ecto.Query.Tagged')) return withFields(node, { type: movedType(field(node, 'type'), move) })
    const parts = callParts(node)
    const [first = null, second = null] = parts?.args ?? []
    if (parts?.name === '&' && typeof first === 'number') return callNode('&', [move(first)])
    return parts?.name === 'type' ? callNode('type', [rewrite(first, change), movedType(second, move)]) : undefined
  }
  const params = fieldItems(clause, 'params').map((param) => movedParam(param, move, origins))
  return withFields(clause, { expr: rewrite(field(clause, 'expr'), change), params: listFrom(params) })
}

/** `{index, field}`, alone or within `{:in, …}` and its like, with its index changed. */
function movedType(type: Term, move: (index: number) => number): Term {
  if (!(type instanceof Tuple) || type.items.length !== 2) return type
  const [first, second] = type.items as [Term, Term]
  return typeof first === 'number' ? new Tuple([move(first), second]) : new Tuple([first, movedType(second, move)])
}

function movedParam(param: Term, move: (index: number) => number, origins: Map<Tuple, Tuple>): Term {
  if (!(param instanceof Tuple) || param.items.length !== 2) return param
  const [value, type] = param.items as [Term, Term]
  const changed = new Tuple([value, movedType(type, move)])
  origins.set(changed, param)
  return changed
}

/** Conditions as one, their parameters one after the other; `true` adds nothing. */
function combinedOn(clauses: readonly ElixirMap[]): ElixirMap {
  const last = clauses.at(-1) as ElixirMap
  const params: Term[] = []
  const exprs: Term[] = []
  for (const clause of clauses) {
    const expr = field(clause, 'expr')
    if (expr === true) continue
    const offset = params.length
    exprs.push(rewrite(expr, (node) => shiftedParam(node, offset)))
    params.push(...fieldItems(clause, 'params'))
  }
  return withFields(last, { expr: conjunction(exprs), params: listFrom(params) })
}

function shiftedParam(node: Term, offset: number): Term | undefined {
  const parts = callParts(node)
  if (parts?.name !== '^' || typeof parts.args[0] !== 'number') return undefined
  return callNode('^', [parts.args[0] + offset, ...parts.args.slice(1)])
}

interface IndexedJoin {
  readonly join: ElixirMap
  readonly index: number
}

function expandAssoc(
  query: ElixirMap,
  join: ElixirMap,
  assoc: Tuple,
  index: number,
  next: number,
  context: PlanContext,
): readonly IndexedJoin[] {
  const [ownerIndex, name] = assoc.items as [number, Atom]
  const association = findAssociation(query, join, ownerIndex, name, context)
  const steps = associationSteps(association, context.schemas)
  let previous = ownerIndex
  return steps.map((step, i) => {
    const own = i === steps.length - 1 ? index : next + i
    const on = stepOn(step, previous, own)
    previous = own
    if (i < steps.length - 1) return { join: betweenJoin(join, step, on), index: own }
    const source = withFields(join, { source: step.source, assoc: null, as: null, on: combinedOn([on, field(join, 'on') as ElixirMap]) })
    return { join: source, index: own }
  })
}

function stepOn(step: AssocStep, previous: number, own: number): ElixirMap {
  const built = step.on(previous, own)
  return queryStruct('Ecto.Query.QueryExpr', { expr: built.expr, params: listFrom(built.params) })
}

function betweenJoin(join: ElixirMap, step: AssocStep, on: ElixirMap): ElixirMap {
  return queryStruct('Ecto.Query.JoinExpr', {
    qual: field(join, 'qual'),
    source: step.source,
    prefix: field(join, 'prefix'),
    file: field(join, 'file'),
    line: field(join, 'line'),
    on,
  })
}

function findAssociation(query: ElixirMap, join: ElixirMap, index: number, name: Atom, context: PlanContext): Association {
  const source = sourceAt(query, index)
  const module = joinedSchema(query, join, source, context) ?? schemaOf(source)
  const schema = module instanceof Atom ? context.schemas.find(module) : undefined
  if (schema === undefined) return raiseWithoutSchema(query, join, source)
  const association = schema.associations.find((item) => item.field === name.name)
  return association ?? raiseQueryError(query, `could not find association \`${name.name}\` on schema ${inspect(schema.module)}`, join)
}

/** The schema that an association leads to, when the source is one itself. */
function joinedSchema(query: ElixirMap, join: ElixirMap, source: Term, context: PlanContext): Term {
  if (!(source instanceof Tuple) || source.items.length !== 2 || typeof source.items[0] !== 'number') return null
  return relatedModule(findAssociation(query, join, source.items[0], source.items[1] as Atom, context), context.schemas)
}

function sourceAt(query: ElixirMap, index: number): Term {
  if (index === 0) return field(field(query, 'from') as ElixirMap, 'source')
  const join = fieldItems(query, 'joins')[index - 1] as ElixirMap | undefined
  if (join === undefined)
    return raiseQueryError(
      query,
      'invalid query has specified more bindings than bindings available in `join` (look for `unknown_binding!` in the printed query below)',
    )
  const assoc = field(join, 'assoc')
  return assoc instanceof Tuple ? assoc : field(join, 'source')
}

function schemaOf(source: Term): Term {
  if (isStruct(source, 'Ecto.SubQuery') || isStruct(source, 'Ecto.Query')) {
    const query = isStruct(source, 'Ecto.SubQuery') ? field(source, 'query') : source
    return schemaOf(isStruct(query, 'Ecto.Query') ? field(field(query, 'from') as ElixirMap, 'source') : query)
  }
  return source instanceof Tuple && source.items.length === 2 ? (source.items[1] ?? null) : source
}

function raiseWithoutSchema(query: ElixirMap, join: ElixirMap, source: Term): never {
  if (source instanceof Tuple && source.items.length === 2 && typeof source.items[0] === 'string') {
    return raiseQueryError(query, `cannot perform association join on ${inspect(source.items[0])} because it does not have a schema`, join)
  }
  if (isStruct(source, 'Ecto.SubQuery')) {
    return raiseQueryError(query, 'can only perform association joins on subqueries that return a source with schema in select', join)
  }
  const kind = callParts(source)?.name === 'values' ? 'values list' : 'fragment'
  return raiseQueryError(query, `cannot perform association joins on ${kind} sources`, join)
}
