import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { Cons, EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { listFor } from './editing.ts'

function first(list: Term, fallback: Term = null): Term {
  if (list instanceof Cons) return list.head
  return list === EMPTY_LIST ? fallback : functionClause('List', 'first', [list, fallback])
}

function last(list: Term, fallback: Term = null): Term {
  const items = listFor('last', [list, fallback])
  return items.length === 0 ? fallback : (items[items.length - 1] as Term)
}

/** All elements of nested lists, in front of `tail`. */
export function flattened(list: Term, tail: readonly Term[] = []): Term {
  const flat: Term[] = []
  const pending: Term[] = [list]
  while (pending.length > 0) {
    const item = pending.pop() as Term
    if (item instanceof Cons) pending.push(item.tail, item.head)
    else if (item !== EMPTY_LIST) flat.push(item)
  }
  return listFrom([...flat, ...tail])
}

function flatten(list: Term): Term {
  return isList(list) ? flattened(list) : functionClause(':lists', 'flatten', [list])
}

function flattenOnto(list: Term, tail: Term): Term {
  if (!isList(list) || !isList(tail)) return functionClause(':lists', 'flatten', [list, tail])
  return flattened(list, listItems(tail) ?? [])
}

function wrap(term: Term): Term {
  if (term === null) return EMPTY_LIST
  return isList(term) ? term : listFrom([term])
}

function duplicate(element: Term, count: Term): Term {
  if (typeof count !== 'number' || count < 0) return functionClause(':lists', 'duplicate', [count, element])
  return listFrom(new Array<Term>(count).fill(element))
}

function* foldl(list: Term, initial: Term, fun: Fun): Effect<Term> {
  let acc = initial
  for (const item of listFor('foldl', [list, initial, fun])) acc = yield call(fun, [item, acc])
  return acc
}

function* foldr(list: Term, initial: Term, fun: Fun): Effect<Term> {
  let acc = initial
  for (const item of listFor('foldr', [list, initial, fun]).reverse()) acc = yield call(fun, [item, acc])
  return acc
}

function startsWith(list: Term, prefix: Term): Term {
  const items = listFor('starts_with?', [list, prefix])
  return listFor('starts_with?', [list, prefix], 1).every((item, i) => items[i] !== undefined && strictEqual(item, items[i]))
}

function endsWith(list: Term, suffix: Term): Term {
  const items = listFor('ends_with?', [list, suffix])
  const end = listFor('ends_with?', [list, suffix], 1)
  return end.length <= items.length && end.every((item, i) => strictEqual(item, items[items.length - end.length + i] as Term))
}

function zip(lists: Term): Term {
  const rows = listFor('zip', [lists]).map((list) => listItems(list) ?? [])
  const length = rows.length === 0 ? 0 : Math.min(...rows.map((row) => row.length))
  return listFrom(Array.from({ length }, (_, i) => new Tuple(rows.map((row) => row[i] as Term))))
}

/** What it takes to make the second list of the first: `[eq: …, del: …, ins: …]`, by the shortest path. */
function myersDifference(left: Term, right: Term): Term {
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
  for (let length = 0; ; length++) {
    for (const path of paths.values()) if (path.x >= a.length && path.y >= b.length) return editsOf(path)
    const next = new Map<number, Path>()
    for (let diagonal = -(length + 1); diagonal <= length + 1; diagonal += 2) {
      const down = paths.get(diagonal + 1)
      const right = paths.get(diagonal - 1)
      const goRight = right !== undefined && (down === undefined || down.x < right.x + 1)
      const step = goRight ? moveRight(right, a) : moveDown(down, b)
      if (step !== undefined) next.set(diagonal, snake(step, a, b))
    }
    paths = next
  }
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

function isImproper(list: Term): Term {
  return isList(list) ? listItems(list) === undefined : functionClause('List', 'improper?', [list])
}

/** The other functions of List. */
export const wholeFunctions: NativeModule['functions'] = {
  'first/1': pure((list: Term) => first(list)),
  'first/2': pure(first),
  'last/1': pure((list: Term) => last(list)),
  'last/2': pure(last),
  'flatten/1': pure(flatten),
  'flatten/2': pure(flattenOnto),
  'wrap/1': pure(wrap),
  'duplicate/2': pure(duplicate),
  'foldl/3': effect(foldl),
  'foldr/3': effect(foldr),
  'starts_with?/2': pure(startsWith),
  'ends_with?/2': pure(endsWith),
  'zip/1': pure(zip),
  'myers_difference/2': pure(myersDifference),
  'improper?/1': pure(isImproper),
}
