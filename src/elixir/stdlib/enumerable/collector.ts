import { implementationForBang, type NativeProtocol } from '#elixir/stdlib/protocols/dispatch.ts'
import { atom } from '#terms/atom.ts'
import { bitstring, bytesOf, isBinary } from '#terms/binary.ts'
import type { Bitstring } from '#terms/bitstring.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'

import { isList, type List, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapFrom, mapPut } from '#terms/map-operations.ts'
import { keep } from '#terms/size-limit.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'
import { refuseBits } from './refuse-item.ts'
import { mapSetMap } from './sync-cursor.ts'
import { cont } from './tags.ts'

export const NATIVE_COLLECTABLES = ['List', 'BitString', 'Map', 'MapSet'] as const

export const COLLECTABLE: NativeProtocol = { name: 'Collectable', probe: ['into', 1], implemented: new Set(NATIVE_COLLECTABLES) }

/** Takes elements one by one into a collection: what `Collectable.into/1` answers, as TypeScript uses it. */
export interface Collector {
  /** Adds an element; undefined when it was added at once, else what must be done for it. */
  add(item: Term): Effect<void> | undefined
  /** The collection with all that was added. */
  done(): Effect<Term>
  /** Gives up: the elements could not be made. */
  halt(): Effect<void>
}

/** A collector into `collectable`; raises Protocol.UndefinedError for what is none. */
export function* openCollector(collectable: Term): Effect<Collector> {
  if (isList(collectable)) return new ArrayCollector((items) => appended(collectable, items))
  if (collectable instanceof ElixirMap && structModule(collectable) === undefined) {
    return new ArrayCollector((items) => collectPairs(collectable, items))
  }
  const members = mapSetMap(collectable)
  if (members !== undefined) return new ArrayCollector((items) => withMembers(collectable as ElixirMap, members, items))
  if (isBinary(collectable)) return new ArrayCollector((items) => joined(collectable, items))
  const implementation = yield* implementationForBang(COLLECTABLE, collectable)
  const [acc, fun] = ((yield apply(implementation, 'into', [collectable])) as Tuple).items as [Term, Fun]
  return new FunctionCollector(acc, fun)
}

/** All of `items` into `collectable`. */
export function* collectAll(collectable: Term, items: readonly Term[]): Effect<Term> {
  const collector = yield* openCollector(collectable)
  for (const item of items) {
    const work = collector.add(item)
    if (work !== undefined) yield* work
  }
  return yield* collector.done()
}

class ArrayCollector implements Collector {
  private readonly items: Term[] = []
  private readonly finish: (items: readonly Term[]) => Term

  constructor(finish: (items: readonly Term[]) => Term) {
    this.finish = finish
  }

  add(item: Term): undefined {
    keep(this.items, item)
  }

  // biome-ignore lint/correctness/useYield: collecting elsewhere is an effect
  *done(): Effect<Term> {
    return this.finish(this.items)
  }

  *halt(): Effect<void> {}
}

class FunctionCollector implements Collector {
  private acc: Term
  private readonly fun: Fun

  constructor(acc: Term, fun: Fun) {
    this.acc = acc
    this.fun = fun
  }

  *add(item: Term): Effect<void> {
    this.acc = yield call(this.fun, [this.acc, cont(item)])
  }

  *done(): Effect<Term> {
    return yield call(this.fun, [this.acc, atom('done')])
  }

  *halt(): Effect<void> {
    yield call(this.fun, [this.acc, atom('halt')])
  }
}

function appended(list: List, items: readonly Term[]): Term {
  return listFrom([...(listItems(list) ?? []), ...items])
}

/** The map with these pairs put into it; raises ArgumentError for what is no pair. */
export function collectPairs(map: ElixirMap, items: readonly Term[]): ElixirMap {
  return mapFrom(items.map(pairOf), map)
}

function pairOf(item: Term): readonly [Term, Term] {
  return isTuple(item, 2) ? (item.items as readonly [Term, Term]) : raiseArgument('argument error')
}

function withMembers(set: ElixirMap, members: ElixirMap, items: readonly Term[]): Term {
  const more = mapFrom(
    items.map((item) => [item, NO_VALUE] as const),
    members,
  )
  return mapPut(set, MAP, more)
}

const MAP = atom('map')
/** What a MapSet keeps beside each member. */
export const NO_VALUE: Term = listFrom([])

function joined(binary: string | Bitstring, items: readonly Term[]): Term {
  if (typeof binary === 'string' && items.every((item) => typeof item === 'string')) return binary + items.join('')
  const parts = [binary, ...items].map((item) => (isBinary(item) ? bytesOf(item) : refuseBits(item, binary)))
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bitstring(bytes)
}
