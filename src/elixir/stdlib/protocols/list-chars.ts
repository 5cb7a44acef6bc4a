import { effect, type NativeModule } from '#elixir/native.ts'
import { moduleAtom } from '#terms/atom.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { isList, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { implementationForBang, type NativeProtocol, notImplemented } from './dispatch.ts'
import { implementationFunctions, protocolFunctions } from './protocol-module.ts'
import { plainToString } from './string-chars.ts'

const TYPES = ['Atom', 'BitString', 'Integer', 'Float', 'List'] as const

const LIST_CHARS: NativeProtocol = { name: 'List.Chars', probe: ['to_charlist', 1], implemented: new Set(TYPES) }

/** `to_charlist(value)` */
function* toCharlist(value: Term): Effect<Term> {
  if (isList(value)) return value
  const text = plainToString(value)
  if (typeof text === 'string') return listFrom([...text].map((character) => character.codePointAt(0) as number))
  if (value instanceof Bitstring) return yield* bitstringToCharlist(value)
  return yield apply(yield* implementationForBang(LIST_CHARS, value), 'to_charlist', [value])
}

/** Bytes that are no text have their own error; bits have no implementation. */
function* bitstringToCharlist(value: Bitstring): Effect<Term> {
  if (value.bitSize % 8 === 0) return yield apply(moduleAtom('String'), 'to_charlist', [value])
  return notImplemented({ ...LIST_CHARS, description: 'cannot convert a bitstring to a charlist' }, value)
}

/** `List.Chars` and its implementations. */
export const listCharsModules: readonly NativeModule[] = [
  { name: 'List.Chars', functions: { 'to_charlist/1': effect(toCharlist), ...protocolFunctions(LIST_CHARS, [['to_charlist', 1]]) } },
  ...TYPES.map((type) => ({
    name: `List.Chars.${type}`,
    functions: { 'to_charlist/1': effect(toCharlist), ...implementationFunctions('List.Chars', type) },
  })),
]
