const NAMED: Readonly<Record<number, string>> = {
  0: '\\0',
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  27: '\\e',
  92: '\\\\',
  127: '\\d',
}

/** Whether a code point stands in a string literal as it is or as a short escape (`String.printable?/1`). */
export function isPrintable(point: number): boolean {
  if (point >= 32 && point <= 126) return true
  if (point < 160) return (point >= 7 && point <= 13) || point === 27 || point === 127
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || point >= 0x10000
}

/** Whether the first `limit` characters are printable. */
export function isPrintableText(value: string, limit = Number.POSITIVE_INFINITY): boolean {
  let seen = 0
  for (const character of value) {
    if (seen++ >= limit) return true
    if (!isPrintable(character.codePointAt(0) as number)) return false
  }
  return true
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the combining grapheme joiner is meant by itself
const PLAIN = /^[^"\\#\u0000-\u001f\u007f-\u00a0\u034f\u061c\u2000-\u200f\u2028-\u202f\u205f-\u2069\ufeff\ufff9-\uffff]*$/

/** The inside of a literal delimited by `quote`: what needs an escape has one. */
export function escapeText(value: string, quote: string): string {
  if (quote === '"' && PLAIN.test(value)) return value
  let out = ''
  const points = [...value]
  for (let i = 0; i < points.length; i++) out += escapeCharacter(points[i] as string, points[i + 1], quote)
  return out
}

function escapeCharacter(character: string, next: string | undefined, quote: string): string {
  if (character === quote) return `\\${quote}`
  if (character === '#') return next === '{' ? '\\#' : '#'
  const point = character.codePointAt(0) as number
  const named = NAMED[point]
  if (named !== undefined) return named
  if (INVISIBLE.test(character)) return `\\u${point.toString(16).toUpperCase().padStart(4, '0')}`
  return isPrintable(point) ? character : escapePoint(point)
}

/** Spaces other than the plain one, and characters that show nothing or turn the direction of the text around them. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the combining grapheme joiner is meant by itself
const INVISIBLE = /[\u00a0\u034f\u061c\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc]/

/** `\x01` for a byte, `\x{200B}` beyond. */
export function escapePoint(point: number): string {
  const hex = point.toString(16).toUpperCase()
  return point < 256 ? `\\x${hex.padStart(2, '0')}` : `\\x{${hex}}`
}
