import { callParts, mapParts, paramNode, subqueryIndex, subqueryNode } from '#ecto/query/ast.ts'
import { queryStruct } from '#ecto/query/query-term.ts'
import { NativeFun } from '#terms/fun.ts'
import { listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { resolveIndexes, resolveParam } from './bind-index.ts'

/** An expression with what it refers to: parameters `{value, type}` (or `{:subquery, index}`) and subqueries. */
export interface BuiltExpr {
  readonly expr: Term
  readonly params: readonly Term[]
  readonly subqueries: readonly Term[]
}

/** The function of a `%Ecto.Query.DynamicExpr{}`: given the query it answers the expression. */
class DynamicFun extends NativeFun {
  readonly template: BuiltExpr

  constructor(template: BuiltExpr) {
    // biome-ignore lint/correctness/useYield: native functions are generators
    super(1, function* (query) {
      const built = resolve(template, query as ElixirMap)
      return tuple(built.expr, listFrom(built.params), listFrom(built.subqueries))
    })
    this.template = template
  }
}

/** `%Ecto.Query.DynamicExpr{}`; `binding` is the quoted binding list, for printing. */
export function buildDynamic(template: BuiltExpr, binding: Term, file: Term, line: Term): ElixirMap {
  return queryStruct('Ecto.Query.DynamicExpr', { fun: new DynamicFun(template), binding, file, line })
}

/** Whether the term is what `dynamic/2` gives. */
export function isDynamic(value: Term): value is ElixirMap {
  return isStruct(value, 'Ecto.Query.DynamicExpr')
}

function resolve(template: BuiltExpr, query: ElixirMap): BuiltExpr {
  return {
    expr: resolveIndexes(template.expr, query),
    params: template.params.map((param) => resolveParam(param, query)),
    subqueries: template.subqueries,
  }
}

export interface ExpandedDynamic extends BuiltExpr {
  /** The longest binding list of the dynamic and those inside of it. */
  readonly binding: Term
}

/** The dynamic's expression for this query, with the dynamics that are interpolated in it in their places; `before` comes first among the parameters. */
export function expandDynamic(dynamic: ElixirMap, query: ElixirMap, before: BuiltExpr = EMPTY): ExpandedDynamic {
  const params = [...before.params]
  const subqueries = [...before.subqueries]
  let binding = field(dynamic, 'binding')

  const expand = (current: ElixirMap): Term => {
    const inner = field(current, 'binding')
    if (lengthOf(inner) > lengthOf(binding)) binding = inner
    const built = resolve((field(current, 'fun') as DynamicFun).template, query)
    return renumber(built.expr, built)
  }

  const renumber = (expr: Term, built: BuiltExpr): Term => {
    const index = subqueryIndex(expr)
    if (index !== undefined) {
      subqueries.push(built.subqueries[index] ?? null)
      params.push(subqueryNode(subqueries.length - 1))
      return subqueryNode(subqueries.length - 1)
    }
    const parts = callParts(expr)
    if (parts?.name === '^' && typeof parts.args[0] === 'number') return moveParam(expr as Tuple, parts.args, built)
    return mapParts(expr, (part) => renumber(part, built))
  }

  const moveParam = (node: Tuple, args: readonly Term[], built: BuiltExpr): Term => {
    const param = built.params[Number(args[0])] as Tuple
    const value = param.items[0] as Term
    if (isDynamic(value)) return expand(value)
    params.push(param)
    if (args[0] === params.length - 1) return node
    return args.length === 1
      ? paramNode(params.length - 1)
      : new Tuple([node.items[0] as Term, node.items[1] as Term, listFrom([params.length - 1, ...args.slice(1)])])
  }

  const expr = expand(dynamic)
  return { expr, params, subqueries, binding }
}

const EMPTY: BuiltExpr = { expr: null, params: [], subqueries: [] }

function lengthOf(binding: Term): number {
  return listItems(binding)?.length ?? 0
}
