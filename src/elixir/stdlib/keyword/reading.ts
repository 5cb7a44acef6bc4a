import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause, missingKey } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { compareTerms } from '#terms/compare.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { findValue, hasKey, isKeyword, isKeywordPair, itemsFor, keyIn, pairsFor, valueIn } from './pairs.ts'

function get(keywords: Term, key: Term, fallback: Term = null): Term {
  const value = findValue(pairsFor('get', [keywords, key, fallback]), key)
  return value === undefined ? fallback : value
}

function* getLazy(keywords: Term, key: Term, fun: Fun): Effect<Term> {
  const value = findValue(pairsFor('get_lazy', [keywords, key, fun]), key)
  return value === undefined ? yield call(fun, []) : value
}

function fetch(keywords: Term, key: Term): Term {
  const value = findValue(pairsFor('fetch', [keywords, key]), key)
  return value === undefined ? atom('error') : tuple(atom('ok'), value)
}

function fetchBang(keywords: Term, key: Term): Term {
  const value = findValue(pairsFor('fetch!', [keywords, key]), key)
  return value === undefined ? missingKey(key, keywords) : value
}

function getValues(keywords: Term, key: Term): Term {
  return listFrom(
    pairsFor('get_values', [keywords, key])
      .filter((pair) => hasKey(pair, key))
      .map(valueIn),
  )
}

/** The pairs; raises ArgumentError for an element that is none. */
function checkedPairs(name: string, keywords: Term): Term[] {
  const items = itemsFor(name, [keywords])
  for (const item of items) {
    if (!isKeywordPair(item)) {
      return raiseArgument(
        `expected a keyword list, but an entry in the list is not a two-element tuple with an atom as its first element, got: ${inspect(item)}`,
      )
    }
  }
  return items
}

function sorted(keywords: Term): Term {
  return listFrom([...itemsFor('equal?', [keywords])].sort(compareTerms))
}

/** The functions of Keyword that read. */
export const readingFunctions: NativeModule['functions'] = {
  'keyword?/1': pure(isKeyword),
  'get/2': pure((keywords: Term, key: Term) => get(keywords, key)),
  'get/3': pure(get),
  'get_lazy/3': effect(getLazy),
  'fetch/2': pure(fetch),
  'fetch!/2': pure(fetchBang),
  'get_values/2': pure(getValues),
  'has_key?/2': pure((keywords: Term, key: Term) => pairsFor('has_key?', [keywords, key]).some((pair) => hasKey(pair, key))),
  'keys/1': pure((keywords: Term) => listFrom(checkedPairs('keys', keywords).map(keyIn))),
  'values/1': pure((keywords: Term) => listFrom(checkedPairs('values', keywords).map(valueIn))),
  'to_list/1': pure((keywords: Term) => listFrom(itemsFor('to_list', [keywords]))),
  'equal?/2': pure((left: Term, right: Term) =>
    isList(left) && isList(right) ? strictEqual(sorted(left), sorted(right)) : functionClause('Keyword', 'equal?', [left, right]),
  ),
}
