import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

/** The items of a proper list, for `List.name`; raises FunctionClauseError for anything else. */
export function listFor(name: string, args: readonly Term[], at = 0): Term[] {
  const items = isList(args[at] as Term) ? listItems(args[at] as Term) : undefined
  return items ?? functionClause('List', name, args)
}

function indexFor(name: string, args: readonly Term[]): number {
  return typeof args[1] === 'number' ? args[1] : functionClause('List', name, args)
}

/** The index counted from the start; negative when it lies before it. */
function fromStart(items: readonly Term[], index: number): number {
  return index < 0 ? items.length + index : index
}

function insertAt(list: Term, index: Term, value: Term): Term {
  const items = listFor('insert_at', [list, index, value])
  const given = indexFor('insert_at', [list, index, value])
  items.splice(given < 0 ? Math.max(items.length + given + 1, 0) : given, 0, value)
  return listFrom(items)
}

function replaceAt(list: Term, index: Term, value: Term): Term {
  const items = listFor('replace_at', [list, index, value])
  const at = fromStart(items, indexFor('replace_at', [list, index, value]))
  return at < 0 || at >= items.length ? list : listFrom(items.with(at, value))
}

function* updateAt(list: Term, index: Term, fun: Fun): Effect<Term> {
  const items = listFor('update_at', [list, index, fun])
  const at = fromStart(items, indexFor('update_at', [list, index, fun]))
  return at < 0 || at >= items.length ? list : listFrom(items.with(at, yield call(fun, [items[at] as Term])))
}

function deleteAt(list: Term, index: Term): Term {
  const items = listFor('delete_at', [list, index])
  const at = fromStart(items, indexFor('delete_at', [list, index]))
  return at < 0 || at >= items.length ? list : listFrom(items.toSpliced(at, 1))
}

function popAt(list: Term, index: Term, fallback: Term = null): Term {
  const items = listFor('pop_at', [list, index, fallback])
  const at = fromStart(items, indexFor('pop_at', [list, index, fallback]))
  if (at < 0 || at >= items.length) return tuple(fallback, list)
  return tuple(items[at] as Term, listFrom(items.toSpliced(at, 1)))
}

function deleteFirst(list: Term, element: Term): Term {
  const items = isList(list) ? listItems(list) : undefined
  if (items === undefined) return functionClause('List', 'delete', [list, element])
  const at = items.findIndex((item) => strictEqual(item, element))
  return at < 0 ? list : listFrom(items.toSpliced(at, 1))
}

/** The functions of List that change a list at an index. */
export const editingFunctions: NativeModule['functions'] = {
  'insert_at/3': pure(insertAt),
  'replace_at/3': pure(replaceAt),
  'update_at/3': effect(updateAt),
  'delete_at/2': pure(deleteAt),
  'delete/2': pure(deleteFirst),
  'pop_at/2': pure((list: Term, index: Term) => popAt(list, index)),
  'pop_at/3': pure(popAt),
}
