import { effect, type NativeModule } from '#elixir/native.ts'
import { accessGet, accessGetAndUpdate, accessPop, type Update, updateWith } from '#elixir/stdlib/access/access.ts'
import { type FunctionGuards, withFunctionGuards } from '#elixir/stdlib/guarded-functions.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { Fun, NativeFun } from '#terms/fun.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'

const POP = atom('pop')
const GET = atom('get')
const GET_AND_UPDATE = atom('get_and_update')

function pathKeys(name: string, args: readonly Term[]): Term[] {
  const keys = isList(args[1] as Term) ? listItems(args[1] as Term) : undefined
  return keys === undefined || keys.length === 0 ? functionClause('Kernel', name, args) : keys
}

function* getIn(data: Term, path: Term): Effect<Term> {
  return yield* getAlong(data, pathKeys('get_in', [data, path]))
}

function* getAlong(data: Term, keys: readonly Term[]): Effect<Term> {
  let value = data
  for (const [i, key] of keys.entries()) {
    if (value === null) return null
    if (key instanceof Fun) {
      const rest = keys.slice(i + 1)
      const next = new NativeFun(1, (inner) => getAlong(inner, rest))
      return yield call(key, [GET, value, next])
    }
    value = yield* accessGet(value, key)
  }
  return value
}

/** `get_and_update_in/3` along keys: answers `{got, updated}`, or `:pop`. */
function* updateAlong(data: Term, keys: readonly Term[], update: Update): Effect<Term> {
  const [key, ...rest] = keys as [Term, ...Term[]]
  const inner: Update = rest.length === 0 ? update : (value) => updateAlong(value, rest, update)
  if (key instanceof Fun) return yield call(key, [GET_AND_UPDATE, data, new NativeFun(1, inner)])
  return yield* accessGetAndUpdate(data, key, inner)
}

function* getAndUpdateIn(data: Term, path: Term, fun: Term): Effect<Term> {
  return yield* updateAlong(data, pathKeys('get_and_update_in', [data, path, fun]), updateWith(fun))
}

function second(result: Term): Term {
  return (result as Tuple).items[1] as Term
}

function* putIn(data: Term, path: Term, value: Term): Effect<Term> {
  // biome-ignore lint/correctness/useYield: an update is an effect
  const update: Update = function* () {
    return tuple(null, value)
  }
  return second(yield* updateAlong(data, pathKeys('put_in', [data, path, value]), update))
}

function* updateIn(data: Term, path: Term, fun: Term): Effect<Term> {
  const update: Update = function* (value) {
    return tuple(null, yield call(fun as Fun, [value]))
  }
  return second(yield* updateAlong(data, pathKeys('update_in', [data, path, fun]), update))
}

function* popIn(data: Term, path: Term): Effect<Term> {
  const keys = pathKeys('pop_in', [data, path])
  if (data === null) return raise('ArgumentError', { message: `could not pop key ${yield* inspectEffect(keys[0] as Term)} on a nil value` })
  return yield* popAlong(data, keys)
}

/** A path through nil ends there, and nothing is popped. */
function* popAlong(data: Term, keys: readonly Term[]): Effect<Term> {
  const [key, ...rest] = keys as [Term, ...Term[]]
  if (rest.length === 0 && !(key instanceof Fun)) return yield* accessPop(data, key)
  const inner: Update = function* (value) {
    return rest.length === 0 || value === null ? POP : yield* popAlong(value, rest)
  }
  const result =
    key instanceof Fun ? yield call(key, [GET_AND_UPDATE, data, new NativeFun(1, inner)]) : yield* accessGetAndUpdate(data, key, inner)
  return isTuple(result, 2) ? result : tuple(null, data)
}

const GUARDS: FunctionGuards = { 'update_in/3': [2, 1], 'get_and_update_in/3': [2, 1] }

/** The functions that go into nested data along a path of keys and Access functions. */
export const pathFunctions: NativeModule['functions'] = withFunctionGuards(
  'Kernel',
  {
    'get_in/2': effect(getIn),
    'put_in/3': effect(putIn),
    'update_in/3': effect(updateIn),
    'get_and_update_in/3': effect(getAndUpdateIn),
    'pop_in/2': effect(popIn),
  },
  GUARDS,
)
