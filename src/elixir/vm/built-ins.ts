import { ERLANG_OPERATORS } from '#elixir/core/erlang-operators.ts'
import { Atom, isAtom } from '#terms/atom.ts'
import { bitstring, bytesOf, isBinary } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { compareTerms } from '#terms/compare.ts'
import { looseEqual, strictEqual } from '#terms/equal.ts'
import { Float } from '#terms/float.ts'
import { Fun } from '#terms/fun.ts'
import { isInteger } from '#terms/integer.ts'
import { Cons, EMPTY_LIST, isList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapSize } from '#terms/map-entries.ts'
import { mapGet, mapHas } from '#terms/map-operations.ts'
import { Pid } from '#terms/pid.ts'
import { Reference } from '#terms/reference.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { absolute, add, divide, integerDivide, multiply, negate, plus, remainder, subtract, toInteger } from './arithmetic.ts'
import { argumentFault, fault } from './fault.ts'
import { itemsWith } from './tuple-position.ts'

export type BuiltIn = (...args: Term[]) => Term

/** What guards may call, by Kernel's names, as `name/arity`: compiled without a call. */
export const KERNEL_BUILT_INS: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ['+/2', add as BuiltIn],
  ['-/2', subtract as BuiltIn],
  ['*/2', multiply as BuiltIn],
  ['//2', divide as BuiltIn],
  ['+/1', plus as BuiltIn],
  ['-/1', negate as BuiltIn],
  ['div/2', integerDivide as BuiltIn],
  ['rem/2', remainder as BuiltIn],
  ['abs/1', absolute as BuiltIn],
  ['round/1', (a) => toInteger('round', a as Term)],
  ['trunc/1', (a) => toInteger('trunc', a as Term)],
  ['floor/1', (a) => toInteger('floor', a as Term)],
  ['ceil/1', (a) => toInteger('ceil', a as Term)],
  ['==/2', looseEqual as BuiltIn],
  ['!=/2', (a, b) => !looseEqual(a as Term, b as Term)],
  ['===/2', strictEqual as BuiltIn],
  ['!==/2', (a, b) => !strictEqual(a as Term, b as Term)],
  ['</2', (a, b) => compareTerms(a as Term, b as Term) < 0],
  ['>/2', (a, b) => compareTerms(a as Term, b as Term) > 0],
  ['<=/2', (a, b) => compareTerms(a as Term, b as Term) <= 0],
  ['>=/2', (a, b) => compareTerms(a as Term, b as Term) >= 0],
  ['not/1', (a) => (typeof a === 'boolean' ? !a : argumentFault('not', [a as Term]))],
  ['is_atom/1', (a) => isAtom(a)],
  ['is_binary/1', (a) => isBinary(a as Term)],
  ['is_bitstring/1', (a) => typeof a === 'string' || a instanceof Bitstring],
  ['is_boolean/1', (a) => typeof a === 'boolean'],
  ['is_float/1', (a) => a instanceof Float],
  ['is_function/1', (a) => a instanceof Fun],
  ['is_function/2', (a, n) => isFunction(a as Term, n as Term)],
  ['is_integer/1', (a) => isInteger(a as Term)],
  ['is_list/1', (a) => isList(a as Term)],
  ['is_map/1', (a) => a instanceof ElixirMap],
  ['is_map_key/2', (map, key) => isMapKey(map as Term, key as Term)],
  ['is_number/1', (a) => isInteger(a as Term) || a instanceof Float],
  ['is_pid/1', (a) => a instanceof Pid],
  ['is_port/1', () => false],
  ['is_reference/1', (a) => a instanceof Reference],
  ['is_tuple/1', (a) => a instanceof Tuple],
  ['binary_part/3', (a, from, length) => binaryPart(a as Term, from as Term, length as Term)],
  ['bit_size/1', (a) => bitSize(a as Term)],
  ['byte_size/1', (a) => Math.ceil(sizeOfBits('byte_size', a as Term) / 8)],
  ['elem/2', (t, at) => elementOf(t as Term, at as Term)],
  ['hd/1', (a) => (a instanceof Cons ? a.head : argumentFault('hd', [a as Term], '1st argument: not a nonempty list'))],
  ['tl/1', (a) => (a instanceof Cons ? a.tail : argumentFault('tl', [a as Term], '1st argument: not a nonempty list'))],
  ['length/1', (a) => lengthOf(a as Term)],
  ['map_size/1', (a) => (a instanceof ElixirMap ? mapSize(a) : fault('badmap', a as Term))],
  ['tuple_size/1', (a) => (a instanceof Tuple ? a.items.length : argumentFault('tuple_size', [a as Term], '1st argument: not a tuple'))],
])

/** The same by the names of Erlang's module `:erlang`. */
export const ERLANG_BUILT_INS: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ...[...KERNEL_BUILT_INS]
    .filter(([name]) => name !== 'elem/2' && name !== 'is_map_key/2')
    .map(([name, call]) => [ERLANG_OPERATORS.get(name) ?? name, call] as const),
  ['element/2', (at, t) => elementOf(t as Term, typeof at === 'number' ? at - 1 : (at as Term))],
  ['is_map_key/2', (key, map) => isMapKey(map as Term, key as Term)],
  ['map_get/2', (key, map) => mapValue(key as Term, map as Term)],
])

function isFunction(value: Term, arity: Term): boolean {
  if (!isInteger(arity)) return argumentFault('is_function', [value, arity], '2nd argument: not an integer')
  if (arity < 0) return argumentFault('is_function', [value, arity], '2nd argument: out of range')
  return value instanceof Fun && value.arity === arity
}

function isMapKey(map: Term, key: Term): boolean {
  return map instanceof ElixirMap ? mapHas(map, key) : fault('badmap', map)
}

function mapValue(key: Term, map: Term): Term {
  if (!(map instanceof ElixirMap)) return fault('badmap', map)
  const value = mapGet(map, key)
  return value === undefined ? fault('badkey', key) : value
}

function elementOf(value: Term, at: Term): Term {
  const item = value instanceof Tuple && typeof at === 'number' ? value.items[at] : undefined
  return item === undefined ? (itemsWith('element', value, at)[at as number] as Term) : item
}

function lengthOf(value: Term): number {
  let length = 0
  let rest = value
  while (rest instanceof Cons) {
    length++
    rest = rest.tail
  }
  return rest === EMPTY_LIST ? length : argumentFault('length', [value], '1st argument: not a list')
}

function bitSize(value: Term): number {
  return sizeOfBits('bit_size', value)
}

function sizeOfBits(name: string, value: Term): number {
  if (typeof value === 'string') return utf8Length(value) * 8
  return value instanceof Bitstring ? value.bitSize : argumentFault(name, [value], '1st argument: not a bitstring')
}

/** The number of bytes of a string in UTF-8. */
function utf8Length(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    // a surrogate pair is two units and four bytes
    length += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2
  }
  return length
}

function binaryPart(value: Term, from: Term, length: Term): Term {
  const args = [value, from, length]
  const wrong = [
    isBinary(value) ? '' : '1st argument: not a binary',
    isInteger(from) ? '' : '2nd argument: not an integer',
    isInteger(length) ? '' : '3rd argument: not an integer',
  ].filter((problem) => problem !== '')
  if (!isBinary(value) || typeof from !== 'number' || typeof length !== 'number')
    return argumentFault('binary_part', args, wrong.join('\n  * ') || '2nd argument: out of range')
  const bytes = bytesOf(value)
  const [start, end] = length < 0 ? [from + length, from] : [from, from + length]
  if (from < 0 || from > bytes.length) return argumentFault('binary_part', args, '2nd argument: out of range')
  if (start < 0 || end > bytes.length) return argumentFault('binary_part', args, '3rd argument: out of range')
  return bitstring(bytes.slice(start, end))
}

/** Whether the module is one whose built-ins are known here. */
export function builtIn(module: Term, name: string, arity: number): BuiltIn | undefined {
  if (!(module instanceof Atom)) return undefined
  if (module.name === 'Elixir.Kernel') return KERNEL_BUILT_INS.get(`${name}/${arity}`)
  return module.name === 'erlang' ? ERLANG_BUILT_INS.get(`${name}/${arity}`) : undefined
}
