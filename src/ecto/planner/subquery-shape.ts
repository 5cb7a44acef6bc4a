import { callNode, callParts, fieldNode, fieldParts, sourceIndex, sourceNode, subqueryIndex } from '#ecto/query/ast.ts'
import { quotedToString } from '#ecto/query/inspect/quoted-doc.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import { withFields } from '#ecto/query/query-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import { isList, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { EMPTY_MAP } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'
import type { PlanSource, QueryPlan, SubqueryField, SubqueryShape, TableSource } from './query-plan.ts'
import { takenNames, takeOf } from './taken-fields.ts'

/** What a subquery selects, as columns with names, and its select rewritten to a map of them. */
export function subqueryShape(plan: QueryPlan, asSource: boolean): { readonly shape: SubqueryShape; readonly select: ElixirMap } {
  const select = field(plan.term, 'select') as ElixirMap
  const expr = field(select, 'expr')
  const shape = shapeOf(expr, plan) ?? (asSource ? raiseNotSource(expr, plan) : single('result', expr))
  const pairs = shape.fields.map(({ name, expr: value }) => tuple(atom(name), value))
  const fields = shape.fields.map((column) => ({ ...column, name: selectedName(column.expr) ?? column.name }))
  return { shape: { ...shape, fields }, select: withFields(select, { expr: callNode('%{}', pairs), take: EMPTY_MAP }) }
}

/** The name that `selected_as(expr, name)` gives a column, which is then the column's name outside too. */
function selectedName(expr: Term): string | undefined {
  const parts = callParts(expr)
  const name = parts?.name === 'selected_as' ? parts.args[1] : undefined
  return name instanceof Atom ? name.name : undefined
}

function raiseNotSource(expr: Term, plan: QueryPlan): never {
  return raiseQueryError(plan.term, `subquery/cte must select a source (t), a field (t.field) or a map, got: \`${quotedToString(expr)}\``)
}

function single(name: string, expr: Term): SubqueryShape {
  return { kind: 'map', module: null, origin: null, fields: [{ name, expr }] }
}

function shapeOf(expr: Term, plan: QueryPlan): SubqueryShape | undefined {
  const index = sourceIndex(expr)
  if (index !== undefined) return sourceShape(index, plan)
  const access = fieldParts(expr)
  if (access !== undefined) return access.name instanceof Atom ? single(access.name.name, expr) : undefined
  const parts = callParts(expr)
  switch (parts?.name) {
    case 'merge':
      return mergedShape(parts.args[0] as Term, parts.args[1] as Term, plan)
    case '%': {
      const inner = shapeOf(parts.args[1] as Term, plan)
      return inner === undefined ? undefined : { ...inner, kind: 'struct', module: parts.args[0] as Term }
    }
    case '%{}':
      return mapShape(parts.args, plan)
    default:
      return undefined
  }
}

function mapShape(pairs: readonly Term[], plan: QueryPlan): SubqueryShape | undefined {
  const update = pairs.length === 1 ? callParts(pairs[0] as Term) : undefined
  if (update?.name === '|') return mergedShape(update.args[0] as Term, callNode('%{}', listItems(update.args[1] as Term) ?? []), plan)
  const fields: SubqueryField[] = []
  for (const pair of pairs) {
    const [key, expr] = (pair as Tuple).items as [Term, Term]
    if (!(key instanceof Atom)) {
      return raiseQueryError(
        plan.term,
        `only atom keys are allowed when selecting a map in subquery, got: \`${quotedToString(callNode('%{}', pairs))}\``,
      )
    }
    if (!isColumn(expr)) {
      return raiseQueryError(
        plan.term,
        `atoms, structs, maps, lists, tuples and sources are not allowed as map values in subquery, got: \`${quotedToString(callNode('%{}', pairs))}\``,
      )
    }
    fields.push({ name: key.name, expr })
  }
  return { kind: 'map', module: null, origin: null, fields }
}

/** Whether an expression is one column of a subquery. */
function isColumn(expr: Term): boolean {
  if (isList(expr) || isTuple(expr, 2)) return subqueryIndex(expr) !== undefined
  if (expr instanceof Atom) return false
  return !['{}', '%{}', '&', '%'].includes(callParts(expr)?.name ?? '')
}

function mergedShape(left: Term, right: Term, plan: QueryPlan): SubqueryShape | undefined {
  const first = shapeOf(left, plan)
  const second = shapeOf(right, plan)
  if (first === undefined || second === undefined) return undefined
  const kept = first.fields.filter(({ name }) => !second.fields.some((other) => other.name === name))
  const base = first.kind === 'struct' ? first : second
  return { ...base, fields: [...kept, ...second.fields] }
}

/** All fields of a source, or those that select takes of it. */
function sourceShape(index: number, plan: QueryPlan): SubqueryShape {
  const source = plan.sources[index] as PlanSource | undefined
  if (source === undefined)
    return raiseQueryError(
      plan.term,
      'invalid query has specified more bindings than bindings available in `select` (look for `unknown_binding!` in the printed query below)',
    )
  const take = takeOf(plan, index)
  const names = takenNames(plan, index, take)
  const fields = names.map((name) => ({ name, expr: fieldNode(sourceNode(index), atom(name)) }))
  if (take?.kind === 'map') return { kind: 'map', module: null, origin: null, fields }
  if (source.kind === 'table') return { kind: 'struct', module: source.schema?.module ?? null, origin: source as TableSource, fields }
  if (source.kind === 'subquery') return { ...source.subquery.shape, fields }
  return { kind: 'map', module: null, origin: null, fields }
}
