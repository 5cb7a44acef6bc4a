import type { Core, Pattern } from '#elixir/core/core.ts'
import { type Frame, setSlot } from '#elixir/vm/frame.ts'
import { bitstring, bytesOf } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { strictEqual } from '#terms/equal.ts'
import { Cons, EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { segmentsTest } from './bitstring-match.ts'
import { keyLookup } from './map-lookup.ts'
import type { Context } from './unit.ts'

/** Whether a value matches; binds the pattern's variables on the way. */
export type Test = (frame: Frame, value: Term) => boolean

/** Compiles a pattern whose variables are declared. */
export function patternTest(pattern: Pattern, context: Context): Test {
  switch (pattern.kind) {
    case 'any':
      return () => true
    case 'literal':
      return literalTest(pattern.value)
    case 'bind':
      return bindTest(context.scope.slot(pattern.variable))
    case 'pin': {
      const read = context.scope.reader(pattern.variable)
      return (frame, value) => strictEqual(read(frame), value)
    }
    case 'tuple':
      return tupleTest(pattern.items.map((item) => patternTest(item, context)))
    case 'list':
      return listTest(
        pattern.items.map((item) => patternTest(item, context)),
        pattern.tail === undefined ? (_, value) => value === EMPTY_LIST : patternTest(pattern.tail, context),
      )
    case 'map':
      return mapTest(pattern.entries, context)
    case 'bitstring':
      return segmentsTest(pattern.segments, context, patternTest)
    case 'prefix':
      return prefixTest(pattern.prefix, patternTest(pattern.rest, context))
    case 'both': {
      const left = patternTest(pattern.left, context)
      const right = patternTest(pattern.right, context)
      return (frame, value) => left(frame, value) && right(frame, value)
    }
  }
}

function literalTest(literal: Term): Test {
  const isIdentity = literal === null || typeof literal === 'boolean' || typeof literal === 'number' || typeof literal === 'string'
  if (isIdentity) return (_, value) => value === literal
  return (_, value) => value === literal || strictEqual(literal, value)
}

function bindTest(slot: number): Test {
  switch (slot) {
    case 0:
      return (frame, value) => {
        frame.s0 = value
        return true
      }
    case 1:
      return (frame, value) => {
        frame.s1 = value
        return true
      }
    case 2:
      return (frame, value) => {
        frame.s2 = value
        return true
      }
    case 3:
      return (frame, value) => {
        frame.s3 = value
        return true
      }
    default:
      return (frame, value) => {
        setSlot(frame, slot, value)
        return true
      }
  }
}

function tupleTest(items: readonly Test[]): Test {
  const size = items.length
  const [first, second] = items
  if (first !== undefined && second !== undefined && size === 2) {
    return (frame, value) =>
      value instanceof Tuple && value.items.length === 2 && first(frame, value.items[0] as Term) && second(frame, value.items[1] as Term)
  }
  return (frame, value) => {
    if (!(value instanceof Tuple) || value.items.length !== size) return false
    for (let i = 0; i < size; i++) {
      if (!(items[i] as Test)(frame, value.items[i] as Term)) return false
    }
    return true
  }
}

function listTest(items: readonly Test[], tail: Test): Test {
  const [first] = items
  if (first !== undefined && items.length === 1) {
    return (frame, value) => value instanceof Cons && first(frame, value.head) && tail(frame, value.tail)
  }
  return (frame, value) => {
    let rest = value
    for (const item of items) {
      if (!(rest instanceof Cons) || !item(frame, rest.head)) return false
      rest = rest.tail
    }
    return tail(frame, rest)
  }
}

function mapTest(entries: readonly (readonly [Core, Pattern])[], context: Context): Test {
  const tests = entries.map(([key, pattern]) => entryTest(key, patternTest(pattern, context), context))
  return (frame, value) => {
    if (!(value instanceof ElixirMap)) return false
    for (const test of tests) {
      if (!test(frame, value)) return false
    }
    return true
  }
}

function entryTest(key: Core, test: Test, context: Context): (frame: Frame, map: ElixirMap) => boolean {
  if (key.kind === 'literal') {
    const lookup = keyLookup(key.value)
    return (frame, map) => {
      const item = lookup(map)
      return item !== undefined && test(frame, item)
    }
  }
  const read = context.unit.compiler.value(key, context)
  return (frame, map) => {
    const item = mapGet(map, read(frame))
    return item !== undefined && test(frame, item)
  }
}

function prefixTest(prefix: string, rest: Test): Test {
  const bytes = bytesOf(prefix)
  return (frame, value) => {
    if (typeof value === 'string') return value.startsWith(prefix) && rest(frame, value.slice(prefix.length))
    if (!(value instanceof Bitstring) || value.bitSize < bytes.length * 8) return false
    if (bytes.some((byte, i) => value.bytes[i] !== byte)) return false
    return rest(frame, bitstring(value.bytes.slice(bytes.length), value.bitSize - bytes.length * 8))
  }
}
