import { Atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { Cons, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'

type Visit = (node: Term, acc: Term) => Effect<readonly [Term, Term]>

/** Walks quoted code: `before` sees each node on the way down, `after` on the way up; both may change it and carry `acc`. */
export function* traverse(quoted: Term, acc: Term, before: Visit, after: Visit): Effect<readonly [Term, Term]> {
  const [node, carried] = yield* before(quoted, acc)
  const [rebuilt, inner] = yield* children(node, carried, before, after)
  return yield* after(rebuilt, inner)
}

function* children(node: Term, acc: Term, before: Visit, after: Visit): Effect<readonly [Term, Term]> {
  if (node instanceof Tuple && node.items.length === 3) return yield* nodeChildren(node, acc, before, after)
  if (node instanceof Tuple && node.items.length === 2) {
    const [items, carried] = yield* each(node.items, acc, before, after)
    return [new Tuple(items), carried]
  }
  const items = node instanceof Cons ? listItems(node) : undefined
  if (items === undefined) return [node, acc]
  const [walked, carried] = yield* each(items, acc, before, after)
  return [listFrom(walked), carried]
}

function* nodeChildren(node: Tuple, acc: Term, before: Visit, after: Visit): Effect<readonly [Term, Term]> {
  const [head, meta, third] = node.items as [Term, Term, Term]
  const [form, carried] = head instanceof Atom ? [head, acc] : yield* traverse(head, acc, before, after)
  const args = isList(third) ? listItems(third) : undefined
  if (args === undefined) return [tuple(form, meta, third), carried]
  const [walked, last] = yield* each(args, carried, before, after)
  return [tuple(form, meta, listFrom(walked)), last]
}

function* each(items: readonly Term[], acc: Term, before: Visit, after: Visit): Effect<readonly [Term[], Term]> {
  const walked: Term[] = []
  let carried = acc
  for (const item of items) {
    const [node, next] = yield* traverse(item, carried, before, after)
    walked.push(node)
    carried = next
  }
  return [walked, carried]
}

/** A function of one argument that changes nodes. */
export function changing(fun: Fun): Visit {
  return function* (node, acc) {
    return [yield call(fun, [node]), acc]
  }
}

/** A function of a node and an accumulator that answers both. */
export function folding(fun: Fun): Visit {
  return function* (node, acc) {
    const answer = yield call(fun, [node, acc])
    if (!isTuple(answer, 2)) return raiseArgument(`expected a tuple of quoted code and accumulator, got: ${inspect(answer)}`)
    return answer.items as [Term, Term]
  }
}

/** Changes nothing. */
// biome-ignore lint/correctness/useYield: an effect as all visits are
export function* unchanged(node: Term, acc: Term): Effect<readonly [Term, Term]> {
  return [node, acc]
}

/** The first node for which `fun` holds, and the nodes around it from the inside out; undefined when there is none. */
export function* pathTo(node: Term, fun: Fun): Effect<Term[] | undefined> {
  const holds = yield call(fun, [node])
  if (holds !== false && holds !== null) return [node]
  for (const child of parts(node)) {
    const path = yield* pathTo(child, fun)
    if (path !== undefined) return [...path, node]
  }
  return undefined
}

function parts(node: Term): readonly Term[] {
  if (isTuple(node, 2)) return node.items
  if (!(node instanceof Tuple) || node.items.length !== 3) return isList(node) ? (listItems(node) ?? []) : []
  const [head, , third] = node.items as [Term, Term, Term]
  const args = isList(third) ? (listItems(third) ?? []) : []
  return head instanceof Atom ? args : [head, ...args]
}
