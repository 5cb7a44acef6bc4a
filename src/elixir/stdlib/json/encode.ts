import { joinIodata } from '#elixir/stdlib/characters.ts'
import { implementationFor, type NativeProtocol, notImplemented } from '#elixir/stdlib/protocols/dispatch.ts'
import { toText } from '#elixir/stdlib/protocols/string-chars.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { fault } from '#elixir/vm/fault.ts'
import { atomName, isAtom, moduleAtom } from '#terms/atom.ts'
import { bytesOf } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { type Fun, RemoteFun } from '#terms/fun.ts'
import { decimalText } from '#terms/inspect/decimal-text.ts'
import { floatText } from '#terms/inspect/float-text.ts'
import { isInteger } from '#terms/integer.ts'
import { isList, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { jsonString } from './json-string.ts'
import { firstInvalidByte } from './utf8.ts'

const CALENDAR = ['Date', 'Time', 'NaiveDateTime', 'DateTime', 'Duration']
const TYPES = ['Atom', 'BitString', 'Integer', 'Float', 'List', 'Map', 'Decimal', ...CALENDAR]

/** `JSON.Encoder` */
export const JSON_ENCODER: NativeProtocol = {
  name: 'JSON.Encoder',
  probe: ['encode', 2],
  implemented: new Set(TYPES),
  description: `the protocol must be explicitly implemented.

If you have a struct, you can derive the implementation specifying which fields should be encoded to JSON:

    @derive {JSON.Encoder, only: [....]}
    defstruct ...

It is also possible to encode all fields, although this should be used carefully to avoid accidentally leaking private information when new fields are added:

    @derive JSON.Encoder
    defstruct ...

Finally, if you don't own the struct you want to encode to JSON, you may use Protocol.derive/3 placed outside of any module:

    Protocol.derive(JSON.Encoder, NameOfTheStruct, only: [...])
    Protocol.derive(JSON.Encoder, NameOfTheStruct)`,
}

const JSON_MODULE = moduleAtom('JSON')

/** `&JSON.protocol_encode/2`, what encodes each term unless another function is given. */
export const PROTOCOL_ENCODE = new RemoteFun(JSON_MODULE, 'protocol_encode', 2)

/** The JSON of a term by an encoder function. */
export function* encodeWith(encoder: Fun, value: Term): Effect<string> {
  const isDefault = encoder instanceof RemoteFun && encoder.module === JSON_MODULE && encoder.name === 'protocol_encode'
  return isDefault ? yield* protocolEncode(value, encoder) : iodataText(yield call(encoder, [value, encoder]))
}

/** The JSON of a term by its type, what is inside of it by the encoder: `JSON.protocol_encode/2`. */
export function* protocolEncode(value: Term, encoder: Fun): Effect<string> {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return jsonString(value)
  if (isInteger(value)) return value.toString()
  if (value instanceof Float) return floatText(value.value)
  if (isAtom(value)) return yield* encodeWith(encoder, atomName(value))
  if (value instanceof Bitstring) return encodeBytes(value)
  if (isList(value)) return yield* encodeItems(listItems(value) ?? functionClause(':elixir_json', 'encode_list', [value, encoder]), encoder)
  return value instanceof ElixirMap && structModule(value) === undefined
    ? yield* encodePairs(mapEntries(value), encoder)
    : yield* encodeOther(value, encoder)
}

/** A binary that is no text: its first bad byte is refused. */
function encodeBytes(value: Bitstring): never {
  if (value.bitSize % 8 !== 0) return functionClause(':elixir_json', 'encode_binary', [value])
  return fault('invalid_byte', firstInvalidByte(bytesOf(value)))
}

function* encodeItems(items: readonly Term[], encoder: Fun): Effect<string> {
  const texts: string[] = []
  for (const item of items) texts.push(yield* encodeWith(encoder, item))
  return `[${texts.join(',')}]`
}

/** An object of these pairs; keys that are no text are put into text. */
export function* encodePairs(pairs: readonly (readonly [Term, Term])[], encoder: Fun): Effect<string> {
  const texts: string[] = []
  for (const [key, value] of pairs) {
    const name = isAtom(key) ? atomName(key) : typeof key === 'string' ? key : yield* toText(key)
    texts.push(`${yield* encodeWith(encoder, name)}:${yield* encodeWith(encoder, value)}`)
  }
  return `{${texts.join(',')}}`
}

/** Structs, by their implementation of the protocol; anything else has none. */
function* encodeOther(value: Term, encoder: Fun): Effect<string> {
  const implementation = yield* implementationFor(JSON_ENCODER, value)
  if (implementation === undefined) return notImplemented(JSON_ENCODER, value)
  const module = value instanceof ElixirMap ? structModule(value) : undefined
  const name = module?.name.replace(/^Elixir\./, '') ?? ''
  if (value instanceof ElixirMap && name === 'Decimal') return jsonString(decimalText(value) ?? '')
  if (module !== undefined && CALENDAR.includes(name)) return jsonString(String(yield apply(module, 'to_iso8601', [value])))
  return iodataText(yield apply(implementation, 'encode', [value, encoder]))
}

/** The text of iodata. */
function iodataText(data: Term): string {
  const joined = typeof data === 'string' ? data : joinIodata(data)
  return typeof joined === 'string' ? joined : functionClause(':erlang', 'iolist_to_binary', [data])
}
