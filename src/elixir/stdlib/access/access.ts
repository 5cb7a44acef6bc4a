import { functionClause, missingKey } from '#elixir/stdlib/raise.ts'
import { type Atom, atom, isAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import { inspectAtom } from '#terms/inspect/atom-text.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapDelete, mapGet, mapPut } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'

const POP = atom('pop')
const OK = atom('ok')

/** The value of a key in a map, keyword list, struct with Access, or nil; undefined when it is not there. */
function* accessFetch(container: Term, key: Term, caller: AccessCall): Effect<Term | undefined> {
  if (container instanceof ElixirMap) {
    const module = structModule(container)
    return module === undefined ? mapGet(container, key) : yield* fetchFromStruct(container, module, key)
  }
  if (isList(container)) return fetchFromList(container, key)
  if (container === null) return undefined
  return functionClause('Access', caller.name, caller.args)
}

/** The function that was called, for FunctionClauseError. */
export interface AccessCall {
  readonly name: string
  readonly args: readonly Term[]
}

function* fetchFromStruct(struct: ElixirMap, module: Atom, key: Term): Effect<Term | undefined> {
  yield* ensureAccess(module, 'fetch', 2)
  const found = yield apply(module, 'fetch', [struct, key])
  return isTuple(found, 2) ? found.items[1] : undefined
}

/** Raises UndefinedFunctionError, saying that the struct has no Access behaviour, unless it has. */
function* ensureAccess(module: Atom, name: string, arity: number): Effect<void> {
  if ((yield { kind: 'exported', module, name, arity }) === true) return
  const shown = inspectAtom(module.name)
  raise('UndefinedFunctionError', {
    module,
    function: atom(name),
    arity,
    reason:
      `${shown} does not implement the Access behaviour\n\nYou can use the "struct.field" syntax to access struct fields. ` +
      'You can also use Access.key!/1 to access struct fields dynamically inside get_in/put_in/update_in',
    message: null,
  })
}

function fetchFromList(list: Term, key: Term): Term | undefined {
  if (!isAtom(key)) return refuseListKey(key)
  for (const pair of listItems(list) ?? []) if (isTuple(pair, 2) && pair.items[0] === key) return pair.items[1]
  return undefined
}

function refuseListKey(key: Term): never {
  if (typeof key === 'number' || typeof key === 'bigint') {
    return raiseArgument(
      `the Access module does not support accessing lists by index, got: ${key}\n\n` +
        'Accessing a list by index is typically discouraged in Elixir, instead we prefer to use the Enum module to manipulate lists as a whole. ' +
        'If you really must access a list element by index, you can use Enum.at/2 or the functions in the List module',
    )
  }
  return raiseArgument(
    `the Access module supports only keyword lists (with atom keys), got: ${inspect(key)}\n\nIf you want to search lists of tuples, use List.keyfind/3`,
  )
}

/** `Access.get/3` */
export function* accessGet(container: Term, key: Term, fallback: Term = null): Effect<Term> {
  const value = yield* accessFetch(container, key, { name: 'get', args: [container, key, fallback] })
  return value === undefined ? fallback : value
}

/** What `Access.get_and_update/3` does with a value (nil when it is not there): answers `{got, updated}` or `:pop`. */
export type Update = (value: Term) => Effect<Term>

/** `Access.get_and_update/3`, the function of which is TypeScript. */
export function* accessGetAndUpdate(container: Term, key: Term, update: Update): Effect<Tuple> {
  if (container instanceof ElixirMap) {
    const module = structModule(container)
    if (module !== undefined) return yield* updateStruct(container, module, key, update)
    return yield* updateMap(container, key, update)
  }
  if (isList(container)) return yield* updateKeyword(container, key, update)
  if (container === null) return raiseArgument(`could not put/update key ${yield* inspectEffect(key)} on a nil value`)
  return functionClause('Access', 'get_and_update', [container, key, null])
}

function* updateStruct(struct: ElixirMap, module: Atom, key: Term, update: Update): Effect<Tuple> {
  yield* ensureAccess(module, 'get_and_update', 3)
  return (yield apply(module, 'get_and_update', [struct, key, new NativeFun(1, update)])) as Tuple
}

function* updateMap(map: ElixirMap, key: Term, update: Update): Effect<Tuple> {
  const current = mapGet(map, key) ?? null
  const result = yield* update(current)
  if (result === POP) return tuple(current, mapDelete(map, key))
  const [got, value] = yield* gotAndUpdated(result)
  return tuple(got, mapPut(map, key, value))
}

/** The two parts of what the function answered. */
export function* gotAndUpdated(result: Term): Effect<readonly [Term, Term]> {
  if (isTuple(result, 2)) return result.items as readonly [Term, Term]
  return raise('RuntimeError', {
    message: `the given function must return a two-element tuple or :pop, got: ${yield* inspectEffect(result)}`,
  })
}

function* updateKeyword(list: Term, key: Term, update: Update): Effect<Tuple> {
  if (!isAtom(key)) return refuseListKey(key)
  const items = listItems(list) ?? []
  const at = items.findIndex((pair) => isTuple(pair, 2) && strictEqual(pair.items[0] as Term, key))
  const stranger = (at < 0 ? items : items.slice(0, at)).findIndex((pair) => !isTuple(pair, 2))
  if (stranger >= 0) return functionClause('Keyword', 'get_and_update', [listFrom(items.slice(stranger)), EMPTY_LIST, key, null])
  const current = at < 0 ? null : ((items[at] as Tuple).items[1] as Term)
  const result = yield* update(current)
  if (result === POP) return tuple(current, listFrom(items.filter((pair) => !(isTuple(pair, 2) && pair.items[0] === key))))
  const [got, value] = yield* gotAndUpdated(result)
  if (at < 0) return tuple(got, listFrom([tuple(key, value), ...items]))
  return tuple(got, listFrom(items.map((pair, i) => (i === at ? tuple(key, value) : pair))))
}

/** `Access.fetch/2` */
export function* accessFetchTuple(container: Term, key: Term): Effect<Term> {
  const value = yield* accessFetch(container, key, { name: 'fetch', args: [container, key] })
  return value === undefined ? atom('error') : tuple(OK, value)
}

/** `Access.fetch!/2` */
export function* accessFetchBang(container: Term, key: Term): Effect<Term> {
  return (yield* accessFetch(container, key, { name: 'fetch', args: [container, key] })) ?? missingKey(key, container)
}

/** `Access.pop/2` */
export function* accessPop(container: Term, key: Term): Effect<Term> {
  if (container === null) return raiseArgument(`could not pop key ${yield* inspectEffect(key)} on a nil value`)
  if (!(container instanceof ElixirMap) && !isList(container)) return functionClause('Access', 'pop', [container, key])
  // biome-ignore lint/correctness/useYield: an update is an effect
  return yield* accessGetAndUpdate(container, key, function* () {
    return POP
  })
}

/** The update that a function value stands for. */
export function updateWith(fun: Term): Update {
  return function* (value) {
    return yield call(fun as Fun, [value])
  }
}
