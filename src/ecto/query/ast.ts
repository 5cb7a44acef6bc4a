import { Atom, atom } from '#terms/atom.ts'
import { Cons, EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** `name(args…)` as query expressions hold it: `{:name, [], [args…]}`. */
export function callNode(name: string, args: readonly Term[]): Tuple {
  return tuple(atom(name), EMPTY_LIST, listFrom(args))
}

/** `{:&, [], [index]}`: the source at that index. */
export function sourceNode(index: Term): Tuple {
  return callNode('&', [index])
}

/** `{{:., [], [source, name]}, [], []}`: a field of a source. */
export function fieldNode(source: Term, name: Term): Tuple {
  return tuple(callNode('.', [source, name]), EMPTY_LIST, EMPTY_LIST)
}

/** `{:^, [], [position]}`: a parameter by its position in the clause's list. */
export function paramNode(position: number): Tuple {
  return callNode('^', [position])
}

export interface CallParts {
  readonly name: string
  readonly args: readonly Term[]
}

/** The name and arguments of a `{:name, meta, [args…]}` node; undefined for anything else. */
export function callParts(expr: Term): CallParts | undefined {
  if (!(expr instanceof Tuple) || expr.items.length !== 3) return undefined
  const [form, , args] = expr.items as [Term, Term, Term]
  if (!(form instanceof Atom)) return undefined
  const items = listItems(args)
  return items === undefined ? undefined : { name: form.name, args: items }
}

export interface FieldParts {
  readonly source: Term
  readonly name: Term
}

/** The source and name of a `source.name` node; undefined for anything else. */
export function fieldParts(expr: Term): FieldParts | undefined {
  if (!(expr instanceof Tuple) || expr.items.length !== 3) return undefined
  const dot = callParts(expr.items[0] as Term)
  if (dot === undefined || dot.name !== '.' || dot.args.length !== 2 || expr.items[2] !== EMPTY_LIST) return undefined
  return { source: dot.args[0] as Term, name: dot.args[1] as Term }
}

/** The index of a `{:&, [], [index]}` node. */
export function sourceIndex(expr: Term): number | undefined {
  const parts = callParts(expr)
  if (parts === undefined || parts.name !== '&' || parts.args.length !== 1) return undefined
  const index = parts.args[0]
  return typeof index === 'number' ? index : undefined
}

/** The index of a `{:subquery, index}` pair. */
export function subqueryIndex(expr: Term): number | undefined {
  if (!(expr instanceof Tuple) || expr.items.length !== 2 || expr.items[0] !== SUBQUERY) return undefined
  return typeof expr.items[1] === 'number' ? expr.items[1] : undefined
}

const SUBQUERY = atom('subquery')

/** `{:subquery, index}` */
export function subqueryNode(index: number): Tuple {
  return tuple(SUBQUERY, index)
}

/** The expression with `change` applied to each node from the outside in; what `change` gives an answer for is not entered, what stays the same is not copied. */
export function rewrite(expr: Term, change: (node: Term) => Term | undefined): Term {
  const changed = change(expr)
  return changed ?? mapParts(expr, (part) => rewrite(part, change))
}

/** The tuple or list with its elements changed: the same term when none is. */
export function mapParts(expr: Term, change: (part: Term) => Term): Term {
  if (!(expr instanceof Tuple || expr instanceof Cons)) return expr
  const items = expr instanceof Tuple ? expr.items : listItems(expr)
  const changed = items?.map(change)
  if (items === undefined || changed === undefined || changed.every((item, i) => item === items[i])) return expr
  return expr instanceof Tuple ? new Tuple(changed) : listFrom(changed)
}
