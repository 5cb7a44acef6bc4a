import type { NativeFunction, NativeModule } from '#elixir/native.ts'
import { bitstring } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** A byte that belongs to no character stands in the text as this code unit, which no text has by itself. */
const FIRST_BYTE = 0xdc00
const STANDS_FOR_BYTE = /[\udc80-\udcff]/
const STAND_INS = /(?<![\ud800-\udbff])[\udc80-\udcff]/

/**
 * The functions, of which those named take any binary: the bytes that are no UTF-8 go through as characters of their own,
 * as `String` treats them.
 */
export function takingRawBytes(functions: NativeModule['functions'], names: ReadonlySet<string>): NativeModule['functions'] {
  return Object.fromEntries(
    Object.entries(functions).map(([key, native]) => [key, names.has(key.slice(0, key.lastIndexOf('/'))) ? taking(native) : native]),
  )
}

function taking(native: NativeFunction): NativeFunction {
  if (native.kind === 'pure') {
    return { kind: 'pure', call: (...args) => (args.some(hasBytes) ? withBytes(native.call(...args.map(asText))) : native.call(...args)) }
  }
  return {
    kind: 'effect',
    *call(...args) {
      return args.some(hasBytes) ? withBytes(yield* native.call(...args.map(asText))) : yield* native.call(...args)
    },
  }
}

function isRaw(term: Term): term is Bitstring {
  return term instanceof Bitstring && term.bitSize % 8 === 0
}

function hasBytes(arg: Term): boolean {
  return isRaw(arg) || (isList(arg) && (listItems(arg) ?? []).some(isRaw))
}

/** The binary, or the binaries of a list, as texts with stand-ins. */
function asText(arg: Term): Term {
  if (isRaw(arg)) return standIns(arg.bytes)
  return hasBytes(arg) ? listFrom((listItems(arg) ?? []).map(asText)) : arg
}

function standIns(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const character = characterAt(bytes, at)
    text += character?.text ?? String.fromCharCode(FIRST_BYTE + (bytes[at] as number))
    at += character?.size ?? 1
  }
  return text
}

/** The character whose UTF-8 begins there, if one does. */
function characterAt(bytes: Uint8Array, at: number): { readonly text: string; readonly size: number } | undefined {
  for (let size = 1; size <= Math.min(4, bytes.length - at); size++) {
    const text = bitstring(bytes.subarray(at, at + size))
    if (typeof text === 'string') return { text, size }
  }
  return undefined
}

/** The answer with its stand-ins made bytes again, in lists and tuples too. */
function withBytes(answer: Term): Term {
  if (typeof answer === 'string') return STANDS_FOR_BYTE.test(answer) && STAND_INS.test(answer) ? bytesAgain(answer) : answer
  if (answer instanceof Tuple) return new Tuple(answer.items.map(withBytes))
  const items = isList(answer) ? listItems(answer) : undefined
  return items === undefined ? answer : listFrom(items.map(withBytes))
}

const encoder = new TextEncoder()

function bytesAgain(text: string): Term {
  const chunks = Array.from(text, (character) => {
    const unit = character.charCodeAt(0)
    return character.length === 1 && unit >= 0xdc80 && unit <= 0xdcff ? [unit - FIRST_BYTE] : [...encoder.encode(character)]
  })
  return bitstring(Uint8Array.from(chunks.flat()))
}
