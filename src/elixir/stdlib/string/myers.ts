import { atom } from '#terms/atom.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { textArgument } from './arguments.ts'
import { graphemesOfText } from './graphemes.ts'

/** `String.myers_difference/2`: what is equal, deleted and inserted, in order. */
export function myersDifference(left: Term, right: Term): Term {
  const a = graphemesOfText(textArgument('myers_difference', [left, right]))
  const b = graphemesOfText(textArgument('myers_difference', [right, left]))
  return listFrom(editScript(a, b).map(({ kind, text }) => tuple(atom(kind), text)))
}

interface Edit {
  readonly kind: 'eq' | 'del' | 'ins'
  readonly text: string
}

/** How far a script has come in both texts. */
interface Path {
  readonly x: number
  readonly y: number
  readonly edits: readonly Edit[]
}

/** The shortest edit script, by Myers' greedy algorithm; deletions come before insertions. */
function editScript(a: readonly string[], b: readonly string[]): readonly Edit[] {
  let front = new Map<number, Path>([[0, follow({ x: 0, y: 0, edits: [] }, a, b)]])
  for (let cost = 0; cost <= a.length + b.length; cost++) {
    const done = [...front.values()].find((path) => path.x >= a.length && path.y >= b.length)
    if (done !== undefined) return done.edits
    front = nextFront(front, cost, a, b)
  }
  return []
}

function nextFront(front: ReadonlyMap<number, Path>, cost: number, a: readonly string[], b: readonly string[]): Map<number, Path> {
  const next = new Map<number, Path>()
  for (let k = -cost - 1; k <= cost + 1; k += 2) {
    const path = step(front.get(k - 1), front.get(k + 1), a, b)
    if (path !== undefined && path.x <= a.length && path.y <= b.length) next.set(k, follow(path, a, b))
  }
  return next
}

/** One more deletion or insertion, from whichever neighbour is further on. */
function step(below: Path | undefined, above: Path | undefined, a: readonly string[], b: readonly string[]): Path | undefined {
  if (below !== undefined && (above === undefined || below.x >= above.x)) {
    return { x: below.x + 1, y: below.y, edits: added(below.edits, 'del', a[below.x] ?? '') }
  }
  return above && { x: above.x, y: above.y + 1, edits: added(above.edits, 'ins', b[above.y] ?? '') }
}

function follow(path: Path, a: readonly string[], b: readonly string[]): Path {
  let { x, y, edits } = path
  for (; x < a.length && y < b.length && a[x] === b[y]; x++, y++) edits = added(edits, 'eq', a[x] ?? '')
  return { x, y, edits }
}

function added(edits: readonly Edit[], kind: Edit['kind'], text: string): readonly Edit[] {
  const last = edits.at(-1)
  return last?.kind === kind ? [...edits.slice(0, -1), { kind, text: last.text + text }] : [...edits, { kind, text }]
}
