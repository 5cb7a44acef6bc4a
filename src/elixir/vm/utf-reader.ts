import type { BitReader } from './bits.ts'

/** Reads one code point in an encoding; undefined (and anything read) when there is none. */
export function readCodePoint(reader: BitReader, encoding: 'utf8' | 'utf16' | 'utf32', little: boolean): number | undefined {
  const codePoint =
    encoding === 'utf8' ? readUtf8(reader) : encoding === 'utf16' ? readUtf16(reader, little) : readNumber(reader, 32, little)
  return codePoint !== undefined && isCodePoint(codePoint) ? codePoint : undefined
}

function isCodePoint(value: number): boolean {
  return value <= 0x10ffff && (value < 0xd800 || value > 0xdfff)
}

function readNumber(reader: BitReader, size: number, little: boolean): number | undefined {
  return reader.left < size ? undefined : Number(reader.integer(size, false, little))
}

function readUtf16(reader: BitReader, little: boolean): number | undefined {
  const first = readNumber(reader, 16, little)
  if (first === undefined || first < 0xd800 || first > 0xdbff) return first
  const second = readNumber(reader, 16, little)
  if (second === undefined || second < 0xdc00 || second > 0xdfff) return undefined
  return 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)
}

/** How many bytes follow the first one of a sequence; 0 when it begins none. */
function bytesBehind(first: number): number {
  if (first >= 0xc2 && first < 0xe0) return 1
  if (first >= 0xe0 && first < 0xf0) return 2
  return first >= 0xf0 && first < 0xf8 ? 3 : 0
}

function readUtf8(reader: BitReader): number | undefined {
  const first = readNumber(reader, 8, false)
  if (first === undefined || first < 0x80) return first
  const more = bytesBehind(first)
  if (more === 0) return undefined
  let value = first & (0x3f >> more)
  for (let i = 0; i < more; i++) {
    const next = readNumber(reader, 8, false)
    if (next === undefined || next >> 6 !== 2) return undefined
    value = (value << 6) | (next & 0x3f)
  }
  const least = [0, 0x80, 0x800, 0x10000][more] as number
  return value < least ? undefined : value
}
