import { type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import { bitstring, bytesOf, isBinary } from '#terms/binary.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument, Thrown } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** An alphabet of 2^bits characters; a group of `group` characters is padded with `=`. */
interface Encoding {
  readonly alphabet: string
  readonly bits: number
  readonly group: number
}

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const BASE64 = { alphabet: `${UPPER}${UPPER.toLowerCase()}0123456789+/`, bits: 6, group: 4 }
const URL64 = { alphabet: `${UPPER}${UPPER.toLowerCase()}0123456789-_`, bits: 6, group: 4 }
const BASE32 = { alphabet: `${UPPER}234567`, bits: 5, group: 8 }
const HEX32 = { alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUV', bits: 5, group: 8 }
const BASE16 = { alphabet: '0123456789ABCDEF', bits: 4, group: 1 }

function encode({ alphabet, bits, group }: Encoding, bytes: Uint8Array, padded: boolean): string {
  let text = ''
  let [buffer, held] = [0, 0]
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff
    held += 8
    while (held >= bits) {
      held -= bits
      text += alphabet[(buffer >> held) & ((1 << bits) - 1)]
    }
  }
  if (held > 0) text += alphabet[(buffer << (bits - held)) & ((1 << bits) - 1)]
  return padded ? text.padEnd(Math.ceil(text.length / group) * group, '=') : text
}

/** The bytes of the text; raises ArgumentError. */
function decode({ alphabet, bits, group }: Encoding, text: string, padded: boolean): Uint8Array {
  const body = text.replace(/=+$/, '')
  if (padded && text.length % group !== 0) raiseArgument('incorrect padding')
  const bytes: number[] = []
  let [buffer, held] = [0, 0]
  for (const character of body) {
    const digit = alphabet.indexOf(character)
    if (digit < 0) raiseArgument(`non-alphabet character found: ${shown(character)} (byte ${character.charCodeAt(0)})`)
    buffer = ((buffer << bits) | digit) & 0xffff
    held += bits
    if (held < 8) continue
    held -= 8
    bytes.push((buffer >> held) & 0xff)
  }
  if (held >= bits) raiseArgument('incorrect padding')
  return Uint8Array.from(bytes)
}

function shown(character: string): string {
  return JSON.stringify(character)
}

/** `case: :lower` and its like. */
function caseOf(options: Term): string {
  const value = keywordGet(options, 'case')
  return value instanceof Atom ? value.name : 'upper'
}

function inCase(text: string, options: Term): string {
  return caseOf(options) === 'lower' ? text.toLowerCase() : text
}

/** The text as the alphabet has it; letters of the wrong case stay, and are refused. */
function fromCase(text: string, options: Term): string {
  switch (caseOf(options)) {
    case 'lower':
      return text.replace(/[a-zA-Z]/g, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))
    case 'mixed':
      return text.toUpperCase()
    default:
      return text
  }
}

function functions(name: string, encoding: Encoding, prefix = ''): Record<string, NativeFunction> {
  const hasCase = encoding.bits < 6
  const isHex = encoding.bits === 4
  const padded = (options: Term): boolean => !isHex && keywordGet(options, 'padding') !== false

  const encoded = (binary: Term, options: Term = EMPTY_LIST): Term => {
    if (!isBinary(binary)) return functionClause('Base', `${prefix}encode${name}`, [binary, options])
    const text = encode(encoding, bytesOf(binary), padded(options))
    return hasCase ? inCase(text, options) : text
  }
  const decoded = (text: Term, options: Term = EMPTY_LIST): Term => {
    if (!isBinary(text)) return functionClause('Base', `${prefix}decode${name}!`, [text, options])
    const whitespace = keywordGet(options, 'ignore') instanceof Atom
    const given = typeof text === 'string' ? text : String.fromCharCode(...bytesOf(text))
    const source = whitespace ? given.replace(/\s/g, '') : given
    if (isHex && source.length % 2 !== 0) oddLength(source)
    return bitstring(decode(encoding, hasCase ? fromCase(source, options) : source, padded(options)))
  }
  const tried = (text: Term, options: Term = EMPTY_LIST): Term => {
    try {
      return tuple(atom('ok'), decoded(text, options))
    } catch (thrown) {
      if (isBinary(text) && thrown instanceof Thrown) return atom('error')
      throw thrown
    }
  }
  const valid = (text: Term, options: Term = EMPTY_LIST): Term => tried(text, options) !== atom('error')
  return {
    [`${prefix}encode${name}/1`]: pure((binary: Term) => encoded(binary)),
    [`${prefix}encode${name}/2`]: pure(encoded),
    [`${prefix}decode${name}!/1`]: pure((text: Term) => decoded(text)),
    [`${prefix}decode${name}!/2`]: pure(decoded),
    [`${prefix}decode${name}/1`]: pure((text: Term) => tried(text)),
    [`${prefix}decode${name}/2`]: pure(tried),
    [`${prefix}valid${name}?/1`]: pure((text: Term) => valid(text)),
    [`${prefix}valid${name}?/2`]: pure(valid),
  }
}

function oddLength(text: string): never {
  return raiseArgument(
    `string given to decode has wrong length. An even number of bytes was expected, got: ${text.length}. Double check your string for unwanted characters or pad it accordingly`,
  )
}

/** `Base` */
export const baseModule: NativeModule = {
  name: 'Base',
  functions: {
    ...functions('16', BASE16),
    ...functions('64', BASE64),
    ...functions('32', BASE32),
    ...functions('32', HEX32, 'hex_'),
    ...functions('64', URL64, 'url_'),
  },
}
