import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { mapped } from '#elixir/stdlib/enum/mapping.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { isTruthy } from '#elixir/stdlib/truthy.ts'
import { isAtom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { findValue, hasKey, isKeyword, isKeywordPair, itemsFor, keyIn, valueIn } from './pairs.ts'

/** Pairs in order, the last of equal keys kept in the place of the last. */
function fromPairs(pairs: readonly Term[]): Term {
  let result: Term[] = []
  for (const pair of pairs) {
    if (!isKeywordPair(pair)) return functionClause('Keyword', 'put_new', [listFrom([...result]), ...refused(pair)])
    result = result.filter((other) => !hasKey(other, keyIn(pair)))
    result.push(pair)
  }
  return listFrom(result)
}

function refused(pair: Term): readonly Term[] {
  return tupleParts(pair) ?? raiseArgument('argument error')
}

function tupleParts(pair: Term): readonly Term[] | undefined {
  return typeof pair === 'object' && pair !== null && 'items' in pair && pair.items.length === 2 ? pair.items : undefined
}

function checkKeyword(which: string, keywords: Term): void {
  if (!isKeyword(keywords)) raiseArgument(`expected a keyword list as the ${which} argument, got: ${inspect(keywords)}`)
}

function bothLists(name: string, args: readonly Term[]): void {
  if (!isList(args[0] as Term) || !isList(args[1] as Term)) functionClause('Keyword', name, args)
}

function merge(left: Term, right: Term): Term {
  bothLists('merge', [left, right])
  if (right === EMPTY_LIST) {
    checkKeyword('first', left)
    return left
  }
  checkKeyword('second', right)
  checkKeyword('first', left)
  const later = listItems(right) ?? []
  return listFrom([...(listItems(left) ?? []).filter((pair) => findValue(later, keyIn(pair)) === undefined), ...later])
}

function* mergeWith(left: Term, right: Term, fun: Fun): Effect<Term> {
  bothLists('merge', [left, right, fun])
  checkKeyword('first', left)
  checkKeyword('second', right)
  const own = listItems(left) ?? []
  const later = listItems(right) ?? []
  const rest = own.filter((pair) => findValue(later, keyIn(pair)) === undefined)
  const merged: Term[] = []
  const left2 = [...own]
  for (const pair of later) {
    const at = left2.findIndex((other) => hasKey(other, keyIn(pair)))
    if (at < 0) {
      merged.push(pair)
      continue
    }
    const [other] = left2.splice(at, 1) as [Term]
    merged.push(tuple(keyIn(pair), yield call(fun, [keyIn(pair), valueIn(other), valueIn(pair)])))
  }
  return listFrom([...rest, ...merged])
}

function keeping(wanted: boolean): NativeFunction {
  return effect(function* (keywords: Term, fun: Fun): Effect<Term> {
    const kept: Term[] = []
    for (const pair of itemsFor(wanted ? 'filter' : 'reject', [keywords, fun]))
      if (isTruthy(yield call(fun, [pair])) === wanted) kept.push(pair)
    return listFrom(kept)
  })
}

function* splitWith(keywords: Term, fun: Fun): Effect<Term> {
  const kept: Term[] = []
  const rest: Term[] = []
  for (const pair of itemsFor('split_with', [keywords, fun])) (isTruthy(yield call(fun, [pair])) ? kept : rest).push(pair)
  return tuple(listFrom(kept), listFrom(rest))
}

function split(name: string, keywords: Term, keys: Term): readonly [Term, Term] {
  if (!isList(keys)) return functionClause('Keyword', name, [keywords, keys])
  const chosen = listItems(keys) ?? []
  const items = itemsFor(name, [keywords, keys])
  const isChosen = (pair: Term): boolean => chosen.some((key) => hasKey(pair, key))
  return [listFrom(items.filter(isChosen)), listFrom(items.filter((pair) => !isChosen(pair)))]
}

function intersect(left: Term, right: Term): Term {
  bothLists('intersect', [left, right])
  const own = listItems(left) ?? []
  if (!isKeyword(right)) return functionClause('Keyword', 'intersect', [left, right])
  return listFrom((listItems(right) ?? []).filter((pair) => findValue(own, keyIn(pair)) !== undefined))
}

function* intersectWith(left: Term, right: Term, fun: Fun): Effect<Term> {
  bothLists('intersect', [left, right, fun])
  const own = listItems(left) ?? []
  const results: Term[] = []
  for (const pair of listItems(right) ?? []) {
    const value = findValue(own, keyIn(pair))
    if (value !== undefined) results.push(tuple(keyIn(pair), yield call(fun, [keyIn(pair), value, valueIn(pair)])))
  }
  return listFrom(results)
}

function* mapValues(keywords: Term, fun: Fun): Effect<Term> {
  const results: Term[] = []
  for (const pair of itemsFor('map', [keywords, fun])) {
    if (!isKeywordPair(pair)) return functionClause('Keyword', '-map/2-fun-0-', [pair])
    results.push(tuple(keyIn(pair), yield call(fun, [pair])))
  }
  return listFrom(results)
}

/** The functions of Keyword that make keyword lists of others and of enumerables. */
export const wholeFunctions: NativeModule['functions'] = {
  'new/0': pure(() => EMPTY_LIST),
  'new/1': effect(function* (pairs: Term) {
    return fromPairs(yield* itemsOf(pairs))
  }),
  'new/2': effect(function* (enumerable: Term, fun: Term) {
    return fromPairs(yield* mapped(enumerable, fun))
  }),
  'from_keys/2': pure((keys: Term, value: Term) => {
    const names = itemsFor('from_keys', [keys, value])
    return names.every(isAtom) ? listFrom(names.map((name) => tuple(name, value))) : functionClause('Keyword', 'from_keys', [keys, value])
  }),
  'merge/2': pure(merge),
  'merge/3': effect(mergeWith),
  'filter/2': keeping(true),
  'reject/2': keeping(false),
  'split_with/2': effect(splitWith),
  'split/2': pure((keywords: Term, keys: Term) => tuple(...split('split', keywords, keys))),
  'take/2': pure((keywords: Term, keys: Term) => split('take', keywords, keys)[0]),
  'drop/2': pure((keywords: Term, keys: Term) => split('drop', keywords, keys)[1]),
  'intersect/2': pure(intersect),
  'intersect/3': effect(intersectWith),
  'map/2': effect(mapValues),
}
