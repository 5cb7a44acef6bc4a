import { effect, type NativeModule } from '#elixir/native.ts'
import { implementationForBang } from '#elixir/stdlib/protocols/dispatch.ts'
import { implementationFunctions, protocolFunctions } from '#elixir/stdlib/protocols/protocol-module.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { apply } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { NativeFun } from '#terms/fun.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapSize } from '#terms/map-entries.ts'
import { mapGet, mapHas } from '#terms/map-operations.ts'
import { keep } from '#terms/size-limit.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { COLLECTABLE, NATIVE_COLLECTABLES, openCollector } from './collector.ts'
import { driveSource } from './drive.ts'
import { ENUMERABLE, NATIVE_ENUMERABLES } from './enumerable-protocol.ts'
import { openSource } from './source.ts'
import { mapSetMap, rangeParts, syncCursor } from './sync-cursor.ts'
import { tagged, tagOf } from './tags.ts'

const OK = atom('ok')
const ERROR = atom('error')

/** The implementation that a native type has; undefined when user code has to be asked. */
function* foreignImplementation(enumerable: Term): Effect<Atom | undefined> {
  const implementation = yield* implementationForBang(ENUMERABLE, enumerable)
  return ENUMERABLE.implemented.has(implementation.name.slice('Elixir.Enumerable.'.length)) ? undefined : implementation
}

function* reduce(enumerable: Term, acc: Term, reducer: Term): Effect<Term> {
  const foreign = yield* foreignImplementation(enumerable)
  if (foreign !== undefined) return yield apply(foreign, 'reduce', [enumerable, acc, reducer])
  return yield* driveSource(yield* openSource(enumerable), acc, reducer)
}

function* count(enumerable: Term): Effect<Term> {
  const foreign = yield* foreignImplementation(enumerable)
  if (foreign !== undefined) return yield apply(foreign, 'count', [enumerable])
  const size = isList(enumerable) ? listItems(enumerable)?.length : sizeOf(enumerable)
  return size === undefined ? unknown(enumerable) : tuple(OK, size)
}

function* member(enumerable: Term, element: Term): Effect<Term> {
  const foreign = yield* foreignImplementation(enumerable)
  if (foreign !== undefined) return yield apply(foreign, 'member?', [enumerable, element])
  const found = isMember(enumerable, element)
  return found === undefined ? unknown(enumerable) : tuple(OK, found)
}

function* slice(enumerable: Term): Effect<Term> {
  const foreign = yield* foreignImplementation(enumerable)
  if (foreign !== undefined) return yield apply(foreign, 'slice', [enumerable])
  const size = sizeOf(enumerable)
  if (size === undefined) return unknown(enumerable)
  // biome-ignore lint/correctness/useYield: a function value is an effect
  const toList = new NativeFun(1, function* (whole) {
    const cursor = syncCursor(whole)
    const items: Term[] = []
    for (let item = cursor?.next(); item !== undefined; item = cursor?.next()) keep(items, item)
    return listFrom(items)
  })
  return tuple(OK, size, toList)
}

function unknown(enumerable: Term): Term {
  const type = enumerable instanceof ElixirMap ? 'Stream' : enumerable instanceof NativeFun ? 'Function' : 'List'
  return tuple(ERROR, moduleAtom(`Enumerable.${type}`))
}

/** How many elements a map, range or MapSet has; undefined when they would have to be counted. */
export function sizeOf(enumerable: Term): number | undefined {
  const range = rangeParts(enumerable)
  if (range !== undefined) return Math.max(Math.floor((range.last - range.first) / range.step) + 1, 0)
  const members = mapSetMap(enumerable)
  if (members !== undefined) return mapSize(members)
  return enumerable instanceof ElixirMap && structModule(enumerable) === undefined ? mapSize(enumerable) : undefined
}

/** Whether a map, range or MapSet has an element; undefined when it would have to be looked for. */
export function isMember(enumerable: Term, element: Term): boolean | undefined {
  const range = rangeParts(enumerable)
  if (range !== undefined) return isInRange(range, element)
  const members = mapSetMap(enumerable)
  if (members !== undefined) return mapHas(members, element)
  if (!(enumerable instanceof ElixirMap) || structModule(enumerable) !== undefined) return undefined
  if (!isTuple(element, 2)) return false
  const value = mapGet(enumerable, element.items[0] as Term)
  return value !== undefined && strictEqual(value, element.items[1] as Term)
}

function isInRange(range: { first: number; last: number; step: number }, element: Term): boolean {
  if (typeof element !== 'number') return false
  const { first, last, step } = range
  const inside = step > 0 ? element >= first && element <= last : element <= first && element >= last
  return inside && (element - first) % step === 0
}

function* into(collectable: Term): Effect<Term> {
  const collector = yield* openCollector(collectable)
  const add = new NativeFun(2, function* (acc, command) {
    if (tagOf(command) === 'cont') {
      const work = collector.add(tagged(command))
      if (work !== undefined) yield* work
      return acc
    }
    if (command === atom('done')) return yield* collector.done()
    yield* collector.halt()
    return OK
  })
  return tuple(collectable, add)
}

const enumerableFunctions: NativeModule['functions'] = {
  'reduce/3': effect(reduce),
  'count/1': effect(count),
  'member?/2': effect(member),
  'slice/1': effect(slice),
}

/** `Enumerable`, `Collectable` and their implementations for the native types. */
export const enumerableModules: readonly NativeModule[] = [
  {
    name: 'Enumerable',
    functions: {
      ...enumerableFunctions,
      ...protocolFunctions(ENUMERABLE, [
        ['count', 1],
        ['member?', 2],
        ['reduce', 3],
        ['slice', 1],
      ]),
    },
  },
  { name: 'Collectable', functions: { 'into/1': effect(into), ...protocolFunctions(COLLECTABLE, [['into', 1]]) } },
  ...NATIVE_ENUMERABLES.map((type) => ({
    name: `Enumerable.${type}`,
    functions: { ...enumerableFunctions, ...implementationFunctions('Enumerable', type) },
  })),
  ...NATIVE_COLLECTABLES.map((type) => ({
    name: `Collectable.${type}`,
    functions: { 'into/1': effect(into), ...implementationFunctions('Collectable', type) },
  })),
]
