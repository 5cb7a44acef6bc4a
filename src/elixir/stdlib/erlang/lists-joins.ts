import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { flattened } from '#elixir/stdlib/list/whole.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect, type Request } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { Float } from '#terms/float.ts'
import type { Fun } from '#terms/fun.ts'
import { isList, type List, listFrom, listItems } from '#terms/list.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

function itemsOf(name: string, list: Term, args: readonly Term[]): Term[] {
  return (isList(list) ? listItems(list) : undefined) ?? functionClause(':lists', name, args)
}

/** The lists side by side, which must be of one length. */
function rows(name: string, lists: readonly Term[], args: readonly Term[]): Term[][] {
  const columns = lists.map((list) => itemsOf(name, list, args))
  const [first = []] = columns
  if (columns.some((column) => column.length !== first.length)) return functionClause(':lists', name, args)
  return first.map((_, i) => columns.map((column) => column[i] as Term))
}

function* zippedWith(name: string, fun: Fun, lists: readonly Term[]): Effect<Term> {
  const results: Term[] = []
  for (const row of rows(name, lists, [fun, ...lists])) keep(results, yield call(fun, row))
  return listFrom(results)
}

function* flatMap(fun: Fun, list: Term): Effect<Term> {
  const results: Term[] = []
  for (const item of itemsOf('flatmap', list, [fun, list])) {
    const answer = yield call(fun, [item])
    for (const part of itemsOf('flatmap', answer, [fun, list])) keep(results, part)
  }
  return listFrom(results)
}

function* search(fun: Fun, list: Term): Effect<Term> {
  for (const item of itemsOf('search', list, [fun, list])) if ((yield call(fun, [item])) === true) return tuple(atom('value'), item)
  return false
}

function* uniqueBy(fun: Fun, list: Term): Effect<Term> {
  return yield apply(moduleAtom('Enum'), 'uniq_by', [list, fun])
}

/** A float as Erlang writes it, with twenty digits. */
function textOfItem(item: Term): Request {
  return item instanceof Float ? apply(atom('erlang'), 'float_to_list', [item]) : apply(moduleAtom('List.Chars'), 'to_charlist', [item])
}

/** `:lists.concat/1`: the texts of atoms, numbers and strings in a row. */
function* concatenated(list: Term): Effect<Term> {
  const parts: Term[] = []
  for (const item of itemsOf('concat', list, [list])) {
    const part = isList(item) ? item : yield textOfItem(item)
    parts.push(...(listItems(part as List) ?? []))
  }
  return listFrom(parts)
}

function subtract(left: Term, right: Term): Term {
  const rest = itemsOf('subtract', left, [left, right])
  for (const item of itemsOf('subtract', right, [left, right])) {
    const at = rest.findIndex((other) => strictEqual(other, item))
    if (at >= 0) rest.splice(at, 1)
  }
  return listFrom(rest)
}

function enumerated(first: number, step: number, list: Term): Term {
  return listFrom(itemsOf('enumerate', list, [first, step, list]).map((item, i) => tuple(first + i * step, item)))
}

/** The functions of `:lists` that put lists together, or take them apart. */
export const listsJoins: NativeModule['functions'] = {
  'zip3/3': pure((a: Term, b: Term, c: Term) => listFrom(rows('zip3', [a, b, c], [a, b, c]).map((row) => tuple(...row)))),
  'zipwith/3': effect((fun: Fun, a: Term, b: Term) => zippedWith('zipwith', fun, [a, b])),
  'zipwith3/4': effect((fun: Fun, a: Term, b: Term, c: Term) => zippedWith('zipwith3', fun, [a, b, c])),
  'unzip3/1': pure((list: Term) => {
    const triples = itemsOf('unzip3', list, [list]) as Tuple[]
    return tuple(...[0, 1, 2].map((at) => listFrom(triples.map((triple) => triple.items[at] as Term))))
  }),
  'flatmap/2': effect(flatMap),
  'search/2': effect(search),
  'uniq/1': effect((list: Term) => enumUniq(list)),
  'uniq/2': effect(uniqueBy),
  'concat/1': effect(concatenated),
  'subtract/2': pure(subtract),
  'split/2': pure((count: number, list: Term) => {
    const items = itemsOf('split', list, [count, list])
    if (count > items.length) return functionClause(':lists', 'split', [count, list])
    return tuple(listFrom(items.slice(0, count)), listFrom(items.slice(count)))
  }),
  'enumerate/1': pure((list: Term) => enumerated(1, 1, list)),
  'enumerate/2': pure((first: number, list: Term) => enumerated(first, 1, list)),
  'enumerate/3': pure(enumerated),
  'flatlength/1': pure((list: Term) =>
    isList(list) ? (listItems(flattened(list)) ?? []).length : functionClause(':lists', 'flatlength', [list]),
  ),
  'keymap/3': effect(function* (fun: Fun, position: number, list: Term): Effect<Term> {
    const results: Term[] = []
    for (const item of itemsOf('keymap', list, [fun, position, list])) {
      if (!(item instanceof Tuple)) return functionClause(':lists', 'keymap', [fun, position, list])
      keep(results, new Tuple(item.items.with(position - 1, yield call(fun, [item.items[position - 1] as Term]))))
    }
    return listFrom(results)
  }),
}

function* enumUniq(list: Term): Effect<Term> {
  return yield apply(moduleAtom('Enum'), 'uniq', [list])
}
