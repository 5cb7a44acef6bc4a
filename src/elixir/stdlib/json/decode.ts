import type { Bitstring } from '#terms/bitstring.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { readString } from './read-string.ts'
import { JsonProblem, JsonReader } from './reader.ts'

/** What is made of the parts of a JSON text. */
export interface Decoders {
  readonly arrayStart: (outer: Term) => Effect<Term>
  readonly arrayPush: (item: Term, inner: Term) => Effect<Term>
  /** The array, and what goes on outside of it. */
  readonly arrayFinish: (inner: Term, outer: Term) => Effect<readonly [Term, Term]>
  readonly objectStart: (outer: Term) => Effect<Term>
  readonly objectPush: (key: Term, value: Term, inner: Term) => Effect<Term>
  readonly objectFinish: (inner: Term, outer: Term) => Effect<readonly [Term, Term]>
  readonly integer: (text: string) => Effect<Term>
  readonly float: (text: string) => Effect<Term>
  readonly string: (text: string) => Effect<Term>
  readonly nil: Term
}

/** The value at the start of the binary, and where it ends. */
export interface Decoded {
  readonly value: Term
  readonly accumulator: Term
  /** The offset of what follows the value; the end, when only white space follows. */
  readonly end: number
  readonly reader: JsonReader
}

/** Reads one value. Throws JsonProblem. */
export function* decodeJson(binary: string | Bitstring, accumulator: Term, decoders: Decoders): Effect<Decoded> {
  const reader = new JsonReader(binary)
  const [value, outer] = yield* readValue(reader, accumulator, decoders)
  const end = reader.at
  reader.skipWhitespace()
  return { value, accumulator: outer, end: reader.at === reader.bytes.length ? reader.at : end, reader }
}

type Read = readonly [value: Term, accumulator: Term]

function* readValue(reader: JsonReader, outer: Term, decoders: Decoders): Effect<Read> {
  reader.skipWhitespace()
  switch (String.fromCharCode(reader.peek())) {
    case '{':
      return yield* readObject(reader, outer, decoders)
    case '[':
      return yield* readArray(reader, outer, decoders)
    case '"':
      return [yield* decoders.string(readString(reader)), outer]
    case 't':
      return [readWord(reader, 'true', true), outer]
    case 'f':
      return [readWord(reader, 'false', false), outer]
    case 'n':
      return [readWord(reader, 'null', decoders.nil), outer]
    default:
      return [yield* readNumber(reader, decoders), outer]
  }
}

function readWord(reader: JsonReader, word: string, value: Term): Term {
  for (const letter of word) reader.take(letter.charCodeAt(0))
  return value
}

const [COMMA, COLON, CLOSE_LIST, CLOSE_OBJECT] = [0x2c, 0x3a, 0x5d, 0x7d] as const

function* readArray(reader: JsonReader, outer: Term, decoders: Decoders): Effect<Read> {
  reader.at++
  let inner = yield* decoders.arrayStart(outer)
  if (!isEmpty(reader, CLOSE_LIST)) {
    do {
      const [item, next] = yield* readValue(reader, inner, decoders)
      inner = yield* decoders.arrayPush(item, next)
    } while (goesOn(reader, CLOSE_LIST))
  }
  return yield* decoders.arrayFinish(inner, outer)
}

function* readObject(reader: JsonReader, outer: Term, decoders: Decoders): Effect<Read> {
  reader.at++
  let inner = yield* decoders.objectStart(outer)
  if (!isEmpty(reader, CLOSE_OBJECT)) {
    do {
      reader.skipWhitespace()
      const key = yield* decoders.string(readString(reader))
      reader.skipWhitespace()
      reader.take(COLON)
      const [value, next] = yield* readValue(reader, inner, decoders)
      inner = yield* decoders.objectPush(key, value, next)
    } while (goesOn(reader, CLOSE_OBJECT))
  }
  return yield* decoders.objectFinish(inner, outer)
}

/** Whether the container ends before its first item; takes its end then. */
function isEmpty(reader: JsonReader, close: number): boolean {
  reader.skipWhitespace()
  if (reader.peek() !== close) return false
  reader.at++
  return true
}

/** Takes a comma (more follows) or the end. */
function goesOn(reader: JsonReader, close: number): boolean {
  reader.skipWhitespace()
  if (reader.peek() !== COMMA) {
    reader.take(close)
    return false
  }
  reader.at++
  return true
}

/** A number as JSON has it: no leading zeros, digits on both sides of the point. */
function* readNumber(reader: JsonReader, decoders: Decoders): Effect<Term> {
  const start = reader.at
  let isFloat = false
  if (is(reader, '-')) reader.at++
  if (is(reader, '0')) reader.at++
  else digits(reader)
  if (is(reader, '.')) {
    isFloat = true
    reader.at++
    digits(reader)
  }
  if (is(reader, 'e') || is(reader, 'E')) {
    isFloat = true
    reader.at++
    if (is(reader, '+') || is(reader, '-')) reader.at++
    digits(reader)
  }
  const text = reader.textFrom(start)
  if (isFloat && !Number.isFinite(Number(text))) throw new JsonProblem('unexpected_sequence', start, text)
  return isFloat ? yield* decoders.float(text) : yield* decoders.integer(text)
}

function is(reader: JsonReader, character: string): boolean {
  return reader.bytes[reader.at] === character.charCodeAt(0)
}

function digits(reader: JsonReader): void {
  if (!isDigit(reader.peek())) reader.refuse()
  while (isDigit(reader.bytes[reader.at])) reader.at++
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
