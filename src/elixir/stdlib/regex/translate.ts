import { characterAt, characterClass, codedCharacter } from './character-class.ts'
import { literal, property, setOf } from './escapes.ts'
import { PatternFault, type PatternOptions, type TranslatedPattern } from './pattern.ts'
import { refuseUnsupported } from './unsupported.ts'

const START = '(?<![\\s\\S])'
const END = '(?![\\s\\S])'

/** A line break, or a character with what is drawn together with it: marks, flags, syllables of Hangul; joined emoji are several, as in OTP 25. */
const GRAPHEME =
  '(?:\\r\\n|(?:\\p{Regional_Indicator}{2}|[\\u1100-\\u115f]+[\\u1160-\\u11a7]*[\\u11a8-\\u11ff]*|[\\s\\S])[\\p{M}\\u200c\\u200d]*)'

/** The state of a translation: where it is, and what is open. */
interface Translation {
  readonly pattern: string
  readonly groups: number[]
  readonly names: [string, number][]
  /** JavaScript groups opened so far, the translation's own included. */
  opened: number
  at: number
}

/**
 * Translates a PCRE pattern to JavaScript's, in unicode mode and without its flags m, s: what they change is written out.
 * Throws PatternFault with PCRE's words for a pattern that PCRE refuses, and for what has no counterpart.
 */
export function translatePattern(pattern: string, options: PatternOptions): TranslatedPattern {
  const state: Translation = { pattern, groups: [0], names: [], opened: 0, at: 0 }
  const source = alternatives(state, options)
  if (state.at < pattern.length) throw new PatternFault('unmatched parentheses', state.at)
  return { source, groups: state.groups, names: state.names }
}

/** Up to the closing parenthesis or the end. Options set inside hold until then. */
function alternatives(state: Translation, outer: PatternOptions): string {
  let options = outer
  let source = ''
  while (state.at < state.pattern.length && state.pattern[state.at] !== ')') {
    if (skipped(state, options)) continue
    const inline = inlineOptions(state, options)
    if (inline !== undefined) options = inline
    else if (state.pattern[state.at] === '|') {
      source += '|'
      state.at++
    } else source += quantified(state, options)
  }
  return source
}

/** Passes over comments, white space of extended patterns and `\Q…\E` marks. */
function skipped(state: Translation, options: PatternOptions): boolean {
  const rest = state.pattern.slice(state.at)
  const found = /^\(\?#[^)]*\)/.exec(rest) ?? /^\\E/.exec(rest) ?? (options.extended ? /^(\s+|#[^\n]*\n?)/.exec(rest) : null)
  if (found === null) return false
  state.at += found[0].length
  return true
}

const INLINE: Readonly<Record<string, keyof PatternOptions>> = {
  i: 'caseless',
  m: 'multiline',
  s: 'dotall',
  x: 'extended',
  U: 'ungreedy',
}

function inlineOptions(state: Translation, options: PatternOptions): PatternOptions | undefined {
  const found = /^\(\?([imsxU]*)(?:-([imsxU]+))?\)/.exec(state.pattern.slice(state.at))
  if (found === null || found[0] === '(?)') return undefined
  state.at += found[0].length
  return withLetters(options, found[1] ?? '', found[2] ?? '')
}

function withLetters(options: PatternOptions, on: string, off: string): PatternOptions {
  const changed: Partial<Record<keyof PatternOptions, boolean>> = {}
  for (const letter of on) changed[INLINE[letter] as keyof PatternOptions] = true
  for (const letter of off) changed[INLINE[letter] as keyof PatternOptions] = false
  return { ...options, ...changed }
}

/** An atom with its quantifier. */
function quantified(state: Translation, options: PatternOptions): string {
  const start = state.at
  const before = state.opened
  const piece = atom(state, options)
  const rest = state.pattern.slice(state.at)
  const found = /^([*+?]|\{\d+(?:,\d*)?\})([?+]?)/.exec(rest)
  if (found === null) return piece
  if (piece === '' || isAssertion(piece)) throw new PatternFault('nothing to repeat', start)
  state.at += found[0].length
  const [, count = '', kind = ''] = found
  if (kind === '+') return atomic(state, `${piece}${count}`, before)
  return `${piece}${count}${(kind === '?') !== options.ungreedy ? '?' : ''}`
}

function isAssertion(piece: string): boolean {
  return piece.startsWith('(?<!') || piece.startsWith('(?<=')
}

/** A piece that does not give back what it took: a lookahead's match, taken as a whole. Groups inside move by one. */
function atomic(state: Translation, piece: string, before: number): string {
  state.groups.forEach((group, i) => {
    if (group > before) state.groups[i] = group + 1
  })
  state.opened++
  const name = `atomic${state.opened}`
  return `(?:(?=(?<${name}>${piece}))\\k<${name}>)`
}

function atom(state: Translation, options: PatternOptions): string {
  const character = characterAt(state.pattern, state.at)
  switch (character) {
    case '(':
      return group(state, options)
    case '[':
      return classAtom(state, options)
    case '\\':
      return escaped(state, options)
    case '.':
      state.at++
      return options.dotall ? '[\\s\\S]' : '[^\\n]'
    case '^':
      state.at++
      return options.multiline ? `(?<![^\\n])` : START
    case '$':
      state.at++
      return options.multiline ? `(?:(?=\\n)|${END})` : `(?=\\n?${END})`
    case '*':
    case '+':
    case '?':
      throw new PatternFault('nothing to repeat', state.at)
    default:
      state.at += character.length
      return cased(character, options)
  }
}

/** A literal character, in both cases when only a part of the pattern is caseless (a caseless pattern has the flag). */
function cased(character: string, options: PatternOptions): string {
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()]
  if (!options.caseless || lower === upper || [...upper].length !== 1) return literal(character, false)
  return `[${lower}${upper}]`
}

function classAtom(state: Translation, options: PatternOptions): string {
  const { source, end } = characterClass(state.pattern, state.at, options)
  state.at = end
  return source
}

const LOOKS: Readonly<Record<string, string>> = { '?:': '?:', '?=': '?=', '?!': '?!', '?<=': '?<=', '?<!': '?<!' }

function group(state: Translation, options: PatternOptions): string {
  const opened = state.at
  const rest = state.pattern.slice(opened + 1)
  refuseUnsupported(rest, opened + 1)
  const back = /^\?P=(\w+)\)/.exec(rest)
  if (back !== null) {
    state.at = opened + 1 + back[0].length
    return backReference(state, numberOfName(state, back[1] ?? ''))
  }
  const look = /^\?(?:<[=!]|[:=!])/.exec(rest)?.[0]
  if (look !== undefined) return `(${LOOKS[look]}${inside(state, options, opened, look.length)})`
  const scoped = /^\?([imsxU]*)(?:-([imsxU]+))?:/.exec(rest)
  if (scoped !== null) {
    return `(?:${inside(state, withLetters(options, scoped[1] ?? '', scoped[2] ?? ''), opened, scoped[0].length)})`
  }
  if (rest.startsWith('?>')) {
    const before = state.opened
    return atomic(state, `(?:${inside(state, options, opened, 2)})`, before)
  }
  const named = /^\?(?:P?<(\w+)>|'(\w+)')/.exec(rest)
  if (named === null && rest.startsWith('?')) throw new PatternFault('unrecognized character after (? or (?-', opened + 2)
  return capture(state, options, opened, named?.[1] ?? named?.[2], named?.[0].length ?? 0)
}

function capture(state: Translation, options: PatternOptions, opened: number, name: string | undefined, length: number): string {
  const number = state.groups.length
  state.groups.push(++state.opened)
  if (name !== undefined) {
    if (state.names.some(([known]) => known === name)) throw new PatternFault('two named subpatterns have the same name', opened + length)
    state.names.push([name, number])
  }
  return `(${inside(state, options, opened, length)})`
}

function inside(state: Translation, options: PatternOptions, opened: number, length: number): string {
  state.at = opened + 1 + length
  const source = alternatives(state, options)
  if (state.pattern[state.at] !== ')') throw new PatternFault('missing )', state.pattern.length)
  state.at++
  return source
}

/** `\b` in terms of what is a word character under these options. */
function boundary(options: PatternOptions): string {
  const word = `[${setOf('w', options)}]`
  return `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`
}

function escaped(state: Translation, options: PatternOptions): string {
  const at = state.at + 1
  const letter = characterAt(state.pattern, at)
  if (letter === '') throw new PatternFault('\\ at end of pattern', state.pattern.length)
  const coded = codedCharacter(state.pattern, at)
  if (coded !== undefined) {
    state.at = coded.end
    return cased(String.fromCodePoint(coded.point), options)
  }
  state.at = at + letter.length
  const set = setOf(letter.toLowerCase(), options)
  if (set !== undefined) return `[${letter === letter.toLowerCase() ? '' : '^'}${set}]`
  return assertionOrReference(state, letter, options) ?? literal(letter, false)
}

function assertionOrReference(state: Translation, letter: string, options: PatternOptions): string | undefined {
  switch (letter) {
    case 'A':
      return START
    case 'z':
      return END
    case 'Z':
      return `(?=\\n?${END})`
    case 'b':
      return boundary(options)
    case 'B':
      return `(?!${boundary(options)})`
    case 'R':
      return '(?:\\r\\n|[\\n-\\r\\u0085\\u2028\\u2029])'
    case 'N':
      return '[^\\n]'
    case 'p':
    case 'P':
      return propertyAtom(state, letter)
    case 'Q':
      return quoted(state, options)
    case 'X':
      return GRAPHEME
    case 'K':
    case 'G':
    case 'C':
      throw new PatternFault(`\\${letter} is not available in the playground`, state.at)
    default:
      return reference(state, letter)
  }
}

function propertyAtom(state: Translation, letter: string): string {
  const found = /^(?:\{([^}]*)\}|(\p{L}))/u.exec(state.pattern.slice(state.at))
  const source = found === null ? undefined : property(found[1] ?? found[2] ?? '', letter === 'P')
  if (found === null || source === undefined) throw new PatternFault('unknown property name after \\P or \\p', state.at)
  state.at += found[0].length
  return source
}

function quoted(state: Translation, options: PatternOptions): string {
  const end = state.pattern.indexOf('\\E', state.at)
  const text = state.pattern.slice(state.at, end < 0 ? undefined : end)
  state.at = end < 0 ? state.pattern.length : end
  return `(?:${[...text].map((character) => cased(character, options)).join('')})`
}

/** `\1`, `\g{2}`, `\g{-1}`, `\k<name>`, `\k{name}` */
function reference(state: Translation, letter: string): string | undefined {
  const found = /^(?:([1-9]\d*)|g\{?(-?\d+)\}?|k[<{'](\w+)[>}'])/.exec(state.pattern.slice(state.at - letter.length))
  if (found === null) return undefined
  state.at += found[0].length - letter.length
  const [, plain, general, name] = found
  const relative = Number(plain ?? general ?? 0)
  const number = name === undefined ? (relative < 0 ? state.groups.length + relative : relative) : numberOfName(state, name)
  return backReference(state, number)
}

function backReference(state: Translation, number: number): string {
  const group = state.groups[number]
  if (group === undefined) throw new PatternFault('reference to non-existent subpattern', state.at)
  return `(?:\\${group})`
}

function numberOfName(state: Translation, name: string): number {
  return state.names.find(([known]) => known === name)?.[1] ?? Number.NaN
}
