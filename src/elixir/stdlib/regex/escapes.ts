import type { PatternOptions } from './pattern.ts'

const HORIZONTAL = '\\t \\u00a0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000'
const VERTICAL = '\\n\\v\\f\\r\\u0085\\u2028\\u2029'

const ASCII_SETS: Readonly<Record<string, string>> = { d: '0-9', w: 'A-Za-z0-9_', s: '\\t-\\r ', h: HORIZONTAL, v: VERTICAL }
const UNICODE_SETS: Readonly<Record<string, string>> = {
  ...ASCII_SETS,
  d: '\\p{Nd}',
  w: '\\p{L}\\p{N}_',
  s: '\\t-\\r \\u0085\\p{Z}',
}

/** The inside of a character class for `\d`, `\w`, `\s`, `\h`, `\v`; undefined for another letter. */
export function setOf(letter: string, options: PatternOptions): string | undefined {
  return (options.unicode ? UNICODE_SETS : ASCII_SETS)[letter]
}

/** Escapes for one character. */
export const CONTROLS: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 }

/** The class of a POSIX name, `[:alpha:]`. */
export const POSIX: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\t-\\r ',
  blank: '\\t ',
  punct: '!-\\/:-@\\[-`\\{-~',
  xdigit: '0-9A-Fa-f',
  word: 'A-Za-z0-9_',
  cntrl: '\\0-\\x1f\\x7f',
  print: ' -~',
  graph: '!-~',
  ascii: '\\0-\\x7f',
}

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/

/** A character that stands for itself, as JavaScript's unicode mode wants it written. */
export function literal(character: string, insideClass: boolean): string {
  if (character === '-') return insideClass ? '\\-' : '-'
  if (SPECIAL.test(character)) return `\\${character}`
  const code = character.codePointAt(0) ?? 0
  return code < 32 || code === 127 ? `\\u{${code.toString(16)}}` : character
}

/** A Unicode property as JavaScript names it: scripts need their prefix, one-letter categories none. */
export function property(name: string, negated: boolean): string | undefined {
  const letter = negated ? 'P' : 'p'
  const inner = name.startsWith('^') ? name.slice(1) : name
  const sign = name.startsWith('^') ? (negated ? 'p' : 'P') : letter
  const known: Readonly<Record<string, string>> = { Any: '[\\s\\S]', Xan: '[\\p{L}\\p{N}]', Xwd: '[\\p{L}\\p{N}_]', 'L&': '\\p{LC}' }
  if (known[inner] !== undefined) return known[inner]
  for (const candidate of [`\\${sign}{${inner}}`, `\\${sign}{Script=${inner}}`]) if (compiles(candidate)) return candidate
  return undefined
}

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    // not a property that Unicode knows by this name
    return false
  }
}
