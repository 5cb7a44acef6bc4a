import { JsonProblem, type JsonReader } from './reader.ts'
import { characterLength } from './utf8.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Reads a string whose opening quote is here. */
export function readString(reader: JsonReader): string {
  reader.take(QUOTE)
  let text = ''
  let start = reader.at
  for (;;) {
    const byte = reader.peek()
    if (byte === QUOTE || byte === BACKSLASH) {
      text += reader.textFrom(start)
      if (byte === QUOTE) break
      text += readEscape(reader)
      start = reader.at
    } else skipCharacter(reader, byte)
  }
  reader.at++
  return text
}

/** Skips one character, which must be printable and valid UTF-8. */
function skipCharacter(reader: JsonReader, byte: number): void {
  const length = byte < 0x20 ? undefined : characterLength(reader.bytes, reader.at)
  if (length === undefined) reader.refuse()
  reader.at = length === 'incomplete' ? reader.bytes.length : reader.at + length
}

function readEscape(reader: JsonReader): string {
  const start = reader.at
  reader.at++
  const letter = String.fromCharCode(reader.peek())
  if (letter !== 'u') {
    const escaped = ESCAPES[letter]
    if (escaped === undefined) return reader.refuse()
    reader.at++
    return escaped
  }
  const unit = readUnit(reader, start)
  if (unit < 0xd800 || unit > 0xdfff) return String.fromCharCode(unit)
  const second = unit < 0xdc00 && nextIs(reader, BACKSLASH, 0) && nextIs(reader, 0x75, 1) ? readSecond(reader, start) : undefined
  if (second === undefined || second < 0xdc00 || second > 0xdfff) return refuseSequence(reader, start)
  return String.fromCharCode(unit, second)
}

function nextIs(reader: JsonReader, byte: number, ahead: number): boolean {
  return reader.bytes[reader.at + ahead] === byte
}

function readSecond(reader: JsonReader, start: number): number {
  reader.at++
  return readUnit(reader, start)
}

/** The four hex digits behind `u`. */
function readUnit(reader: JsonReader, start: number): number {
  reader.at++
  const from = reader.at
  for (let i = 0; i < 4; i++) {
    reader.peek()
    reader.at++
  }
  const digits = reader.textFrom(from)
  return /^[0-9a-f]{4}$/i.test(digits) ? Number.parseInt(digits, 16) : refuseSequence(reader, start)
}

function refuseSequence(reader: JsonReader, start: number): never {
  throw new JsonProblem('unexpected_sequence', start, reader.textFrom(start))
}
