import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { isFun } from '#terms/fun.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { listFor } from './editing.ts'
import { type DiffScript, type Edit, shortestEdits } from './shortest-edits.ts'

/** What it takes to make the second list of the first: `[eq: …, del: …, ins: …]`, by the shortest path. */
export function* myersDifference(left: Term, right: Term): Effect<Term> {
  const a = listFor('myers_difference', [left, right])
  const b = listFor('myers_difference', [left, right], 1)
  return groupsTerm(grouped(yield* shortestEdits(a, b)))
}

/** The same where a function tells how two items differ: `diff: result` for those. */
export function* myersDifferenceBy(left: Term, right: Term, fun: Term): Effect<Term> {
  const args = [left, right, fun]
  if (!isFun(fun, 2)) return functionClause('List', 'myers_difference', args)
  const script: DiffScript = function* (a, b) {
    return yield call(fun, [a, b])
  }
  const edits = yield* shortestEdits(listFor('myers_difference', args), listFor('myers_difference', args, 1), script)
  return groupsTerm(grouped(edits))
}

interface Group {
  readonly kind: Edit['kind']
  readonly items: readonly Term[]
}

/** Edits of one kind that follow each other, together; a `diff` stands alone. What is inserted again after itself is inserted before it. */
export function grouped(edits: readonly Edit[]): readonly Group[] {
  let groups: Group[] = []
  for (const { kind, item } of [...edits].reverse()) {
    const [first, ...others] = groups
    if (first?.kind === kind && kind !== 'diff') groups = [{ kind, items: [item, ...first.items] }, ...others]
    else groups = [{ kind, items: [item] }, ...insertedFirst(groups)]
  }
  return groups
}

function insertedFirst(groups: Group[]): Group[] {
  const [first, second, third, ...others] = groups
  if (first?.kind !== 'eq' || second?.kind !== 'ins' || third?.kind !== 'eq') return groups
  const same = first.items.length === second.items.length && first.items.every((item, at) => strictEqual(item, second.items[at] as Term))
  return same ? [second, { kind: 'eq', items: [...first.items, ...third.items] }, ...others] : groups
}

function groupsTerm(groups: readonly Group[]): Term {
  return listFrom(groups.map(({ kind, items }) => tuple(atom(kind), kind === 'diff' ? (items[0] as Term) : listFrom(items))))
}
