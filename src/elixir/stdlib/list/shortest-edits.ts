import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Term } from '#terms/term.ts'

/** One step on the way from the first list to the second; `diff` stands for two items and says how they differ. */
export interface Edit {
  readonly kind: 'eq' | 'del' | 'ins' | 'diff'
  readonly item: Term
}

/** How two items differ, nil (or false) when one does not come of the other. */
export type DiffScript = (left: Term, right: Term) => Effect<Term>

/** A way through both lists: how far it came in each, and its rank among the ways that are as long. */
interface Path {
  readonly left: number
  readonly right: number
  readonly rank: number
  readonly edits: Trail | undefined
}

interface Trail {
  readonly edit: Edit
  readonly before: Trail | undefined
}

interface Lists {
  readonly a: readonly Term[]
  readonly b: readonly Term[]
  readonly script: DiffScript | undefined
}

/** Myers' greedy algorithm: the ways by their diagonal, one edit longer at a time; the first to reach both ends is the shortest. */
export function* shortestEdits(a: readonly Term[], b: readonly Term[], script?: DiffScript): Effect<Edit[]> {
  const lists = { a, b, script }
  let paths: Path[] = [follow({ left: 0, right: 0, rank: 0, edits: undefined }, lists)]
  for (let length = 1; ; length++) {
    const done = paths.find(({ left, right }) => left >= a.length && right >= b.length)
    if (done !== undefined) return listed(done.edits)
    const next: Path[] = []
    for (let at = 0; at <= length; at++) next.push(follow(yield* longer(paths, at, lists), lists))
    paths = next
  }
}

/** The way on the diagonal `at`: the neighbour that came further in the first list goes on. */
function* longer(paths: readonly Path[], at: number, lists: Lists): Effect<Path> {
  const [before, after] = [paths[at - 1], paths[at]]
  const goesRight = before !== undefined && (after === undefined || before.rank > after.rank)
  const path = goesRight ? before : (after as Path)
  return (yield* pastBoth(path, lists)) ?? (goesRight ? pastRight(path, lists) : pastLeft(path, lists))
}

/** Past an item of each, when the script says how they differ. */
function* pastBoth({ left, right, rank, edits }: Path, { a, b, script }: Lists): Effect<Path | undefined> {
  if (script === undefined || left >= a.length || right >= b.length) return undefined
  const item = yield* script(a[left] as Term, b[right] as Term)
  if (item === null || item === false) return undefined
  return { left: left + 1, right: right + 1, rank: rank + 1, edits: { edit: { kind: 'diff', item }, before: edits } }
}

function pastLeft({ left, right, rank, edits }: Path, { a }: Lists): Path {
  if (left >= a.length) return { left, right, rank: rank + 1, edits }
  return { left: left + 1, right, rank: rank + 1, edits: { edit: { kind: 'del', item: a[left] as Term }, before: edits } }
}

function pastRight(path: Path, { b }: Lists): Path {
  const { left, right, rank, edits } = path
  if (right >= b.length) return path
  return { left, right: right + 1, rank, edits: { edit: { kind: 'ins', item: b[right] as Term }, before: edits } }
}

/** As far as both lists have the same items. */
function follow(from: Path, { a, b }: Lists): Path {
  let { left, right, rank, edits } = from
  while (left < a.length && right < b.length && strictEqual(a[left] as Term, b[right] as Term)) {
    edits = { edit: { kind: 'eq', item: a[left] as Term }, before: edits }
    left++
    right++
    rank++
  }
  return { left, right, rank, edits }
}

function listed(trail: Trail | undefined): Edit[] {
  const edits: Edit[] = []
  for (let at = trail; at !== undefined; at = at.before) edits.push(at.edit)
  return edits.reverse()
}
