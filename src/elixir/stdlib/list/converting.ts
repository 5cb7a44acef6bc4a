import { type NativeModule, pure } from '#elixir/native.ts'
import { charactersToString, joinCharacters, noCharlist } from '#elixir/stdlib/characters.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { atomExists, toAtom } from '#terms/atom.ts'
import { Float } from '#terms/float.ts'
import { integer } from '#terms/integer.ts'
import { isList, type List, listFrom, listItems } from '#terms/list.ts'
import { newAtom } from '#terms/new-atom.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { listFor } from './editing.ts'

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** The integer that the text is in a base, undefined when it is none. */
export function parseWholeInteger(text: string, base: number): Term | undefined {
  const match = /^([+-]?)([0-9a-z]+)$/i.exec(text)
  if (match === null) return undefined
  let value = 0n
  for (const digit of (match[2] as string).toLowerCase()) {
    const weight = DIGITS.indexOf(digit)
    if (weight >= base) return undefined
    value = value * BigInt(base) + BigInt(weight)
  }
  return integer(match[1] === '-' ? -value : value)
}

function requireList(name: string, list: Term): void {
  if (!isList(list)) badArgument(':erlang', name, [list], '1st argument: not a list')
}

function toInteger(list: Term, base: Term = 10): Term {
  requireList('list_to_integer', list)
  if (typeof base !== 'number' || base < 2 || base > 36) {
    return badArgument(':erlang', 'list_to_integer', [list, base], '2nd argument: not an integer in the range 2 through 36')
  }
  const text = joinCharacters(list)
  const value = text === undefined ? undefined : parseWholeInteger(text, base)
  return value ?? badArgument(':erlang', 'list_to_integer', [list], '1st argument: not a textual representation of an integer')
}

function toFloat(list: Term): Term {
  requireList('list_to_float', list)
  const text = joinCharacters(list) ?? ''
  if (/^[+-]?\d+\.\d+([eE][+-]?\d+)?$/.test(text)) return new Float(Number(text))
  return badArgument(':erlang', 'list_to_float', [list], '1st argument: not a textual representation of a float')
}

function toNewAtom(list: Term): Term {
  requireList('list_to_atom', list)
  const text = joinCharacters(list)
  return text === undefined ? badArgument(':erlang', 'list_to_atom', [list], '1st argument: not a list of characters') : newAtom(text)
}

function toExistingAtom(list: Term): Term {
  requireList('list_to_existing_atom', list)
  const text = joinCharacters(list)
  if (text !== undefined && atomExists(text)) return toAtom(text)
  return badArgument(':erlang', 'list_to_existing_atom', [list], '1st argument: not an already existing atom')
}

function toTuple(list: Term): Term {
  const items = isList(list) ? listItems(list) : undefined
  return items === undefined ? badArgument(':erlang', 'list_to_tuple', [list], '1st argument: not a list') : new Tuple(items)
}

function toCharlist(list: Term): Term {
  listFor('to_charlist', [list])
  const text = joinCharacters(list)
  return text === undefined ? noCharlist(list as List) : listFrom([...text].map((character) => character.codePointAt(0) as number))
}

function isAsciiPrintable(list: Term, limit = Number.POSITIVE_INFINITY): Term {
  const points = listFor('ascii_printable?', [list])
  return points
    .slice(0, limit)
    .every((point) => typeof point === 'number' && ((point >= 32 && point <= 126) || (point >= 7 && point <= 13) || point === 27))
}

/** The functions of List that make other types of lists. */
export const convertingFunctions: NativeModule['functions'] = {
  'to_integer/1': pure((list: Term) => toInteger(list)),
  'to_integer/2': pure(toInteger),
  'to_float/1': pure(toFloat),
  'to_atom/1': pure(toNewAtom),
  'to_existing_atom/1': pure(toExistingAtom),
  'to_tuple/1': pure(toTuple),
  'to_string/1': pure((list: Term) => {
    listFor('to_string', [list])
    return charactersToString(list as List)
  }),
  'to_charlist/1': pure(toCharlist),
  'ascii_printable?/1': pure((list: Term) => isAsciiPrintable(list)),
  'ascii_printable?/2': pure((list: Term, limit: Term) => isAsciiPrintable(list, typeof limit === 'number' ? limit : undefined)),
}
