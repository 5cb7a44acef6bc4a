import { bitstring, bytesOf } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { Cons, EMPTY_LIST, type List } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'

const HELP = `To be converted to a string, a list must either be empty or only
contain the following elements:

  * strings
  * integers representing Unicode code points
  * a list containing one of these three elements

Please check the given list or call inspect/1 to get the list representation, got:

`

const CHARLIST_HELP = `To be converted to a charlist, a list must contain only:

  * strings
  * integers representing Unicode code points
  * or a list containing one of these three elements

Please check the given list or call inspect/1 to get the list representation, got:

`

/** `List.to_string/1`: the text of nested code points and strings; UnicodeConversionError when one of them is none. */
export function charactersToString(list: List): string {
  return joinCharacters(list) ?? refuseCharacters(list)
}

function refuseCharacters(list: List): never {
  const stranger = firstStranger(list)
  if (typeof stranger === 'number' || typeof stranger === 'bigint') return notUnicode(`invalid code point ${stranger}`)
  if (stranger instanceof Bitstring) return refuseBytes(stranger)
  return raiseArgument(`cannot convert the given list to a string.\n\n${HELP}${inspect(list)}\n`)
}

/** Raises UnicodeConversionError for a binary that is no UTF-8. */
export function refuseBytes({ bytes }: Bitstring): never {
  const { kind, rest } = invalidFrom(bytes)
  return notUnicode(`${kind} encoding starting at ${inspect(bitstring(rest))}`)
}

function notUnicode(message: string): never {
  return raise('UnicodeConversionError', { encoded: '', message })
}

/** From the first byte on that begins no character; incomplete when only its end is missing. */
function invalidFrom(bytes: Uint8Array): { readonly kind: 'invalid' | 'incomplete'; readonly rest: Uint8Array } {
  let at = 0
  while (at < bytes.length) {
    const size = characterSize(bytes[at] as number)
    const character = bytes.subarray(at, at + size)
    const isCut = size > 1 && character.length < size && character.subarray(1).every((byte) => byte >> 6 === 0b10)
    if (isCut) return { kind: 'incomplete', rest: bytes.subarray(at) }
    if (size === 0 || typeof bitstring(character) !== 'string') break
    at += size
  }
  return { kind: 'invalid', rest: bytes.subarray(at) }
}

/** How many bytes a character takes that begins with this one, 0 when none does. */
function characterSize(byte: number): number {
  if (byte < 0x80) return 1
  if (byte < 0xc2 || byte > 0xf4) return 0
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
}

/** The first element that is no character. */
function firstStranger(list: Term): Term | undefined {
  const pending: Term[] = [list]
  while (pending.length > 0) {
    const item = pending.pop() as Term
    if (item instanceof Cons) pending.push(item.tail, item.head)
    else if (item !== EMPTY_LIST && typeof item !== 'string' && !(typeof item === 'number' && isCodePoint(item))) return item
  }
  return undefined
}

/** Raises what `List.to_charlist/1` does for a list that has more in it than characters. */
export function noCharlist(list: List): never {
  return raiseArgument(`cannot convert the given list to a charlist.\n\n${CHARLIST_HELP}${inspect(list)}\n`)
}

/** The text of chardata, undefined when something in it is no character. */
export function joinCharacters(list: Term): string | undefined {
  let text = ''
  const pending: Term[] = [list]
  while (pending.length > 0) {
    const item = pending.pop() as Term
    if (typeof item === 'string') text += item
    else if (typeof item === 'number' && isCodePoint(item)) text += String.fromCodePoint(item)
    else if (item instanceof Cons) pending.push(item.tail, item.head)
    else if (item !== EMPTY_LIST) return undefined
  }
  return text
}

function isCodePoint(value: number): boolean {
  return value >= 0 && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff)
}

/** The binary of iodata: strings, bytes and lists of them; undefined when something else is in it. */
export function joinIodata(data: Term): string | Bitstring | undefined {
  const chunks: Uint8Array[] = []
  const pending: Term[] = [data]
  while (pending.length > 0) {
    const item = pending.pop() as Term
    if (typeof item === 'string') chunks.push(bytesOf(item))
    else if (item instanceof Bitstring) chunks.push(item.bytes)
    else if (typeof item === 'number' && item >= 0 && item < 256) chunks.push(Uint8Array.of(item))
    else if (item instanceof Cons) pending.push(item.tail, item.head)
    else if (item !== EMPTY_LIST) return undefined
  }
  return bitstring(joined(chunks))
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
