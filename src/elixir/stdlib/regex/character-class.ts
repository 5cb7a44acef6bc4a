import { CONTROLS, literal, POSIX, property, setOf } from './escapes.ts'
import { PatternFault, type PatternOptions } from './pattern.ts'

interface Item {
  /** As it stands in a JavaScript class. */
  readonly source: string
  /** Its code point when it is one character, which can begin or end a range. */
  readonly point: number | undefined
  readonly end: number
}

/** Translates a class that begins at `start` (its `[`): its source and where it ends. */
export function characterClass(pattern: string, start: number, options: PatternOptions): { readonly source: string; readonly end: number } {
  const negated = pattern[start + 1] === '^'
  let at = start + (negated ? 2 : 1)
  let source = ''
  for (let first = true; first || pattern[at] !== ']'; first = false) {
    const item = classItem(pattern, at, options)
    const range = item.point === undefined ? undefined : rangeEnd(pattern, item.end, options)
    if (range?.point !== undefined && item.point !== undefined) {
      if (range.point < item.point) throw new PatternFault('range out of order in character class', range.end - 1)
      source += `${item.source}-${range.source}`
      at = range.end
    } else {
      source += item.source
      at = item.end
    }
  }
  return { source: `[${negated ? '^' : ''}${source}]`, end: at + 1 }
}

/** What stands behind `-` when that makes a range. */
function rangeEnd(pattern: string, at: number, options: PatternOptions): Item | undefined {
  if (pattern[at] !== '-' || pattern[at + 1] === ']' || at + 1 >= pattern.length) return undefined
  const end = classItem(pattern, at + 1, options)
  return end.point === undefined ? undefined : end
}

function classItem(pattern: string, at: number, options: PatternOptions): Item {
  const character = characterAt(pattern, at)
  if (character === '') throw new PatternFault('missing terminating ] for character class', pattern.length)
  if (character === '[' && pattern[at + 1] === ':') {
    const posix = posixItem(pattern, at)
    if (posix !== undefined) return posix
  }
  if (character === '\\') return escapedItem(pattern, at + 1, options)
  return { source: literal(character, true), point: character.codePointAt(0), end: at + character.length }
}

function posixItem(pattern: string, at: number): Item | undefined {
  const found = /^\[:(\^?)(\w+):\]/.exec(pattern.slice(at))
  if (found === null) return undefined
  const set = POSIX[found[2] ?? '']
  if (set === undefined) throw new PatternFault('unknown POSIX class name', at)
  if (found[1] === '^') throw new PatternFault('a negated POSIX class is not available in the playground', at)
  return { source: set, point: undefined, end: at + found[0].length }
}

function escapedItem(pattern: string, at: number, options: PatternOptions): Item {
  const letter = characterAt(pattern, at)
  if (letter === '') throw new PatternFault('\\ at end of pattern', pattern.length)
  const set = setOf(letter, options)
  if (set !== undefined) return { source: set, point: undefined, end: at + 1 }
  if (/[DWS]/.test(letter)) return { source: negatedSet(letter, options), point: undefined, end: at + 1 }
  if (letter === 'b') return point(8, at + 1)
  if (letter === 'p' || letter === 'P') return propertyItem(pattern, at)
  const coded = codedCharacter(pattern, at)
  if (coded !== undefined) return point(coded.point, coded.end)
  return { source: literal(letter, true), point: letter.codePointAt(0), end: at + letter.length }
}

function point(code: number, end: number): Item {
  return { source: `\\u{${code.toString(16)}}`, point: code, end }
}

/** `\D`, `\W`, `\S` inside of a class: JavaScript's own, which agree on ASCII. */
function negatedSet(letter: string, options: PatternOptions): string {
  return letter === 'D' && options.unicode ? '\\P{Nd}' : `\\${letter}`
}

function propertyItem(pattern: string, at: number): Item {
  const found = /^[pP](?:\{([^}]*)\}|(\p{L}))/u.exec(pattern.slice(at))
  const source = found === null ? undefined : property(found[1] ?? found[2] ?? '', pattern[at] === 'P')
  if (found === null || source === undefined) throw new PatternFault('unknown property name after \\P or \\p', at + 1)
  return { source, point: undefined, end: at + found[0].length }
}

/** The character at a place; empty at the end. */
export function characterAt(pattern: string, at: number): string {
  const code = pattern.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** A character that an escape names by its code: `\n`, `\x41`, `\x{1F600}`, `\012`. `at` is behind the backslash. */
export function codedCharacter(pattern: string, at: number): { readonly point: number; readonly end: number } | undefined {
  const rest = pattern.slice(at)
  const control = CONTROLS[rest[0] ?? '']
  if (control !== undefined) return { point: control, end: at + 1 }
  const hex = /^x(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{0,2}))/.exec(rest)
  if (hex !== null) return { point: Number.parseInt(hex[1] ?? (hex[2] || '0'), 16), end: at + hex[0].length }
  const octal = /^(?:0[0-7]{0,2}|o\{([0-7]+)\})/.exec(rest)
  if (octal !== null) return { point: Number.parseInt(octal[1] ?? octal[0], 8), end: at + octal[0].length }
  return undefined
}
