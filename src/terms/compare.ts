import { Atom, atomName, isAtom } from './atom.ts'
import { bytesOf } from './binary.ts'
import type { Bitstring } from './bitstring.ts'
import { Float } from './float.ts'
import { Fun, RemoteFun } from './fun.ts'
import { Cons, EMPTY_LIST } from './list.ts'
import { ElixirMap } from './map.ts'
import { mapKeys, mapSize, mapValues } from './map-entries.ts'
import { Pid } from './pid.ts'
import { Reference } from './reference.ts'
import type { Term } from './term.ts'
import { Tuple } from './tuple.ts'

/** Erlang's term order, in which `1` and `1.0` are equal: negative, zero or positive. */
export function compareTerms(a: Term, b: Term): number {
  return compare(a, b, false)
}

/** The order of map keys: as `compareTerms`, but integers stand before floats. */
export function compareKeys(a: Term, b: Term): number {
  return compare(a, b, true)
}

function compare(a: Term, b: Term, exact: boolean): number {
  if (a === b) return 0
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  if (a instanceof Atom && b instanceof Atom) return compareText(a.name, b.name)
  const rank = rankOf(a)
  const order = rank - rankOf(b)
  return order !== 0 ? order : compareSameType(rank, a, b, exact)
}

const NUMBER = 0
const ATOM = 1
const REFERENCE = 2
const FUNCTION = 3
const PID = 5
const TUPLE = 6
const MAP = 7
const EMPTY = 8
const CONS = 9
const BITS = 10

/** number < atom < reference < function < pid < tuple < map < list < bitstring */
function rankOf(value: Term): number {
  if (typeof value === 'string') return BITS
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Float) return NUMBER
  if (isAtom(value)) return ATOM
  if (value instanceof Tuple) return TUPLE
  if (value instanceof ElixirMap) return MAP
  if (value instanceof Cons) return CONS
  if (value === EMPTY_LIST) return EMPTY
  if (value instanceof Reference) return REFERENCE
  if (value instanceof Fun) return FUNCTION
  return value instanceof Pid ? PID : BITS
}

/** Two terms of one rank, told by the caller: the casts below follow from it. */
function compareSameType(rank: number, a: Term, b: Term, exact: boolean): number {
  switch (rank) {
    case NUMBER:
      return compareNumbers(a, b, exact)
    case ATOM:
      return compareText(atomName(a as Atom), atomName(b as Atom))
    case REFERENCE:
      return (a as Reference).id - (b as Reference).id
    case FUNCTION:
      return compareFuns(a as Fun, b as Fun)
    case PID:
      return (a as Pid).id - (b as Pid).id
    case TUPLE:
      return compareTuples(a as Tuple, b as Tuple, exact)
    case MAP:
      return compareMaps(a as ElixirMap, b as ElixirMap, exact)
    case CONS:
      return compareLists(a as Cons, b as Cons, exact)
    case EMPTY:
      return 0
    default:
      return compareBits(a as string | Bitstring, b as string | Bitstring)
  }
}

function compareTuples(a: Tuple, b: Tuple, exact: boolean): number {
  return a.items.length - b.items.length || compareItems(a.items, b.items, exact)
}

function compareMaps(a: ElixirMap, b: ElixirMap, exact: boolean): number {
  return mapSize(a) - mapSize(b) || compareItems(mapKeys(a), mapKeys(b), true) || compareItems(mapValues(a), mapValues(b), exact)
}

function compareNumbers(a: Term, b: Term, exact: boolean): number {
  if (exact && a instanceof Float !== b instanceof Float) return a instanceof Float ? 1 : -1
  const x = a instanceof Float ? a.value : (a as number | bigint)
  const y = b instanceof Float ? b.value : (b as number | bigint)
  if (x < y) return -1
  return x > y ? 1 : 0
}

function compareItems(a: readonly Term[], b: readonly Term[], exact: boolean): number {
  for (let i = 0; i < a.length; i++) {
    const order = compare(a[i] as Term, b[i] as Term, exact)
    if (order !== 0) return order
  }
  return 0
}

function compareLists(a: Cons, b: Cons, exact: boolean): number {
  let x: Term = a
  let y: Term = b
  while (x instanceof Cons && y instanceof Cons) {
    const order = compare(x.head, y.head, exact)
    if (order !== 0) return order
    x = x.tail
    y = y.tail
  }
  return compare(x, y, exact)
}

const funIds = new WeakMap<Fun, number>()
let nextFunId = 0

function compareFuns(a: Fun, b: Fun): number {
  if (a instanceof RemoteFun && b instanceof RemoteFun) {
    return compareText(a.module.name, b.module.name) || compareText(a.name, b.name) || a.arity - b.arity
  }
  return funId(a) - funId(b)
}

function funId(fun: Fun): number {
  let id = funIds.get(fun)
  if (id === undefined) {
    id = nextFunId++
    funIds.set(fun, id)
  }
  return id
}

function compareBits(a: string | Bitstring, b: string | Bitstring): number {
  const x = bytesOf(a)
  const y = bytesOf(b)
  const shared = Math.min(x.length, y.length)
  for (let i = 0; i < shared; i++) {
    const order = (x[i] as number) - (y[i] as number)
    if (order !== 0) return order
  }
  const xBits = typeof a === 'string' ? x.length * 8 : a.bitSize
  const yBits = typeof b === 'string' ? y.length * 8 : b.bitSize
  return xBits - yBits
}

/** By code point, which is the order of the UTF-8 bytes. JavaScript's own `<` misplaces surrogate pairs. */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return surrogatesLast(x) - surrogatesLast(y)
  }
  return a.length - b.length
}

function surrogatesLast(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
