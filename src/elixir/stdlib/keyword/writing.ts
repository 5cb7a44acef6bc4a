import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { missingKey } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { Cons, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { findValue, hasKey, pairsFor, valueIn, without } from './pairs.ts'

function put(keywords: Term, key: Term, value: Term): Term {
  return new Cons(tuple(key, value), without(pairsFor('put', [keywords, key, value]), key))
}

function putNew(keywords: Term, key: Term, value: Term): Term {
  const items = pairsFor('put_new', [keywords, key, value])
  return findValue(items, key) === undefined ? new Cons(tuple(key, value), keywords) : keywords
}

function* putNewLazy(keywords: Term, key: Term, fun: Fun): Effect<Term> {
  const items = pairsFor('put_new_lazy', [keywords, key, fun])
  return findValue(items, key) === undefined ? new Cons(tuple(key, yield call(fun, [])), keywords) : keywords
}

/** The items with the first of a key replaced and the others of it left out. */
function replaced(items: readonly Term[], key: Term, value: Term): Term {
  const at = items.findIndex((item) => hasKey(item, key))
  return listFrom(items.flatMap((item, i) => (i === at ? [tuple(key, value)] : hasKey(item, key) ? [] : [item])))
}

function replace(keywords: Term, key: Term, value: Term): Term {
  const items = pairsFor('replace', [keywords, key, value])
  return findValue(items, key) === undefined ? keywords : replaced(items, key, value)
}

function replaceBang(keywords: Term, key: Term, value: Term): Term {
  const items = pairsFor('replace!', [keywords, key, value])
  return findValue(items, key) === undefined ? missingKey(key, keywords) : replaced(items, key, value)
}

function* replaceLazy(keywords: Term, key: Term, fun: Fun): Effect<Term> {
  const items = pairsFor('replace_lazy', [keywords, key, fun])
  const value = findValue(items, key)
  return value === undefined ? keywords : replaced(items, key, yield call(fun, [value]))
}

function* update(keywords: Term, key: Term, initial: Term, fun: Fun): Effect<Term> {
  const items = pairsFor('update', [keywords, key, initial, fun])
  const value = findValue(items, key)
  return value === undefined ? listFrom([...items, tuple(key, initial)]) : replaced(items, key, yield call(fun, [value]))
}

function* updateBang(keywords: Term, key: Term, fun: Fun): Effect<Term> {
  const items = pairsFor('update!', [keywords, key, fun])
  const value = findValue(items, key)
  return value === undefined ? missingKey(key, keywords) : replaced(items, key, yield call(fun, [value]))
}

function deleteFirst(keywords: Term, key: Term): Term {
  const items = pairsFor('delete_first', [keywords, key])
  const at = items.findIndex((item) => hasKey(item, key))
  return at < 0 ? keywords : listFrom(items.filter((_, i) => i !== at))
}

function pop(keywords: Term, key: Term, fallback: Term = null): Term {
  const items = pairsFor('pop', [keywords, key, fallback])
  const value = findValue(items, key)
  return value === undefined ? tuple(fallback, keywords) : tuple(value, without(items, key))
}

function popBang(keywords: Term, key: Term): Term {
  const items = pairsFor('pop!', [keywords, key])
  return findValue(items, key) === undefined ? missingKey(key, keywords) : pop(keywords, key)
}

function* popLazy(keywords: Term, key: Term, fun: Fun): Effect<Term> {
  const items = pairsFor('pop_lazy', [keywords, key, fun])
  return findValue(items, key) === undefined ? tuple(yield call(fun, []), keywords) : pop(keywords, key)
}

function popFirst(keywords: Term, key: Term, fallback: Term = null): Term {
  const value = findValue(pairsFor('pop_first', [keywords, key, fallback]), key)
  return value === undefined ? tuple(fallback, keywords) : tuple(value, deleteFirst(keywords, key))
}

function popValues(keywords: Term, key: Term): Term {
  const items = pairsFor('pop_values', [keywords, key])
  return tuple(listFrom(items.filter((item) => hasKey(item, key)).map(valueIn)), without(items, key))
}

/** The items with the first of a key replaced. */
function withFirst(items: readonly Term[], key: Term, value: Term): Term {
  const at = items.findIndex((item) => hasKey(item, key))
  return listFrom(items.map((item, i) => (i === at ? tuple(key, value) : item)))
}

function* getAndUpdate(keywords: Term, key: Term, fun: Fun): Effect<Term> {
  const items = pairsFor('get_and_update', [keywords, key, fun])
  const current = findValue(items, key)
  const result = yield call(fun, [current ?? null])
  if (result === atom('pop')) return tuple(current ?? null, without(items, key))
  if (!isTuple(result, 2)) {
    return raise('RuntimeError', {
      message: `the given function must return a two-element tuple or :pop, got: ${yield* inspectEffect(result)}`,
    })
  }
  const [got, value] = result.items as [Term, Term]
  return tuple(got, current === undefined ? new Cons(tuple(key, value), keywords) : withFirst(items, key, value))
}

function* getAndUpdateBang(keywords: Term, key: Term, fun: Fun): Effect<Term> {
  const items = pairsFor('get_and_update!', [keywords, key, fun])
  return findValue(items, key) === undefined ? missingKey(key, keywords) : yield* getAndUpdate(keywords, key, fun)
}

/** The functions of Keyword that change one key. */
export const writingFunctions: NativeModule['functions'] = {
  'put/3': pure(put),
  'put_new/3': pure(putNew),
  'put_new_lazy/3': effect(putNewLazy),
  'replace/3': pure(replace),
  'replace!/3': pure(replaceBang),
  'replace_lazy/3': effect(replaceLazy),
  'update/4': effect(update),
  'update!/3': effect(updateBang),
  'delete/2': pure((keywords: Term, key: Term) => without(pairsFor('delete', [keywords, key]), key)),
  'delete_first/2': pure(deleteFirst),
  'pop/2': pure((keywords: Term, key: Term) => pop(keywords, key)),
  'pop/3': pure(pop),
  'pop!/2': pure(popBang),
  'pop_lazy/3': effect(popLazy),
  'pop_first/2': pure((keywords: Term, key: Term) => popFirst(keywords, key)),
  'pop_first/3': pure(popFirst),
  'pop_values/2': pure(popValues),
  'get_and_update/3': effect(getAndUpdate),
  'get_and_update!/3': effect(getAndUpdateBang),
}
