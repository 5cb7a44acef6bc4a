import { atom } from '#terms/atom.ts'
import { strictEqual } from '#terms/equal.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { listFor } from './editing.ts'

/** What it takes to make the second list of the first: `[eq: …, del: …, ins: …]`, by the shortest path. */
export function myersDifference(left: Term, right: Term): Term {
  const a = listFor('myers_difference', [left, right])
  const b = listFor('myers_difference', [left, right], 1)
  const edits = shortestEdits(a, b)
  const groups: { kind: string; items: Term[] }[] = []
  for (const { kind, item } of edits) {
    const group = groups[groups.length - 1]
    if (group?.kind === kind) group.items.push(item)
    else groups.push({ kind, items: [item] })
  }
  return listFrom(groups.map(({ kind, items }) => tuple(atom(kind), listFrom(items))))
}

interface Edit {
  readonly kind: 'eq' | 'del' | 'ins'
  readonly item: Term
}

interface Path {
  readonly x: number
  readonly y: number
  readonly edit: Edit | undefined
  readonly before: Path | undefined
}

/** Myers' greedy algorithm: paths by their diagonal, one edit longer at a time. */
export function shortestEdits(a: readonly Term[], b: readonly Term[]): Edit[] {
  let paths = new Map<number, Path>([[0, snake({ x: 0, y: 0, edit: undefined, before: undefined }, a, b)]])
  for (let length = 1; ; length++) {
    for (const path of paths.values()) if (path.x >= a.length && path.y >= b.length) return editsOf(path)
    paths = longerPaths(paths, length, a, b)
  }
}

function longerPaths(paths: ReadonlyMap<number, Path>, length: number, a: readonly Term[], b: readonly Term[]): Map<number, Path> {
  const next = new Map<number, Path>()
  for (let diagonal = -length; diagonal <= length; diagonal += 2) {
    const down = paths.get(diagonal + 1)
    const right = paths.get(diagonal - 1)
    const goRight = right !== undefined && (down === undefined || down.x < right.x + 1)
    const step = goRight ? moveRight(right, a) : moveDown(down, b)
    if (step !== undefined) next.set(diagonal, snake(step, a, b))
  }
  return next
}

function moveRight(path: Path, a: readonly Term[]): Path | undefined {
  const item = a[path.x]
  return item === undefined ? undefined : { x: path.x + 1, y: path.y, edit: { kind: 'del', item }, before: path }
}

function moveDown(path: Path | undefined, b: readonly Term[]): Path | undefined {
  const item = path === undefined ? undefined : b[path.y]
  return path === undefined || item === undefined ? undefined : { x: path.x, y: path.y + 1, edit: { kind: 'ins', item }, before: path }
}

function snake(from: Path, a: readonly Term[], b: readonly Term[]): Path {
  let path = from
  for (;;) {
    const x = a[path.x]
    const y = b[path.y]
    if (x === undefined || y === undefined || !strictEqual(x, y)) return path
    path = { x: path.x + 1, y: path.y + 1, edit: { kind: 'eq', item: x }, before: path }
  }
}

function editsOf(path: Path): Edit[] {
  const edits: Edit[] = []
  for (let at: Path | undefined = path; at !== undefined; at = at.before) if (at.edit !== undefined) edits.push(at.edit)
  return edits.reverse()
}
