import { Float } from '#terms/float.ts'
import { integer } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { type ParserConfig, switchType } from './config.ts'

/** What stands first in the arguments, and what follows it. */
export type NextOption =
  | { readonly kind: 'ok'; readonly name: string; readonly value: Term; readonly rest: readonly string[] }
  | { readonly kind: 'invalid' | 'undefined'; readonly text: string; readonly value: string | null; readonly rest: readonly string[] }
  /** No option: an argument, `--`, or the end. */
  | { readonly kind: 'argument' }

/** A switch as it was written: which one is meant, and the text after `=`. */
interface Written {
  /** Undefined when no switch can have this name. */
  readonly name: string | undefined
  readonly negated: boolean
  readonly text: string
  readonly value: string | null
}

const NEGATIVE_NUMBER = /^-\d+(\.\d+)?$/

/** The first option of the arguments. */
export function nextOption(argv: readonly string[], config: ParserConfig): NextOption {
  const [first, ...rest] = argv
  if (first === undefined || first === '-' || first === '--' || !first.startsWith('-') || NEGATIVE_NUMBER.test(first)) {
    return { kind: 'argument' }
  }
  const [, text = first, value = null] = /^([^=]*)=(.*)$/s.exec(first) ?? []
  if (text.startsWith('--')) return chosen(longSwitch(text, value, config), rest, config)
  const letters = [...text.slice(1)]
  if (/^-[A-Za-z]+\d*$/.test(text) && letters.length > 1) return nextOption([...separated(letters, value), ...rest], config)
  const name = config.aliases.get(text.slice(1))
  return chosen({ name, negated: false, text, value }, rest, config)
}

/** `-vn5` as `-v`, `-n`, `5`. */
function separated(letters: readonly string[], value: string | null): string[] {
  const end = letters.findIndex((letter, index) => index > 0 && /\d/.test(letter))
  const names = (end < 0 ? letters : letters.slice(0, end)).map((letter) => `-${letter}`)
  if (end >= 0) return [...names, letters.slice(end).join('')]
  return value === null ? names : [...names.slice(0, -1), `${names[names.length - 1]}=${value}`]
}

function longSwitch(text: string, value: string | null, config: ParserConfig): Written {
  const name = text.slice(2).replaceAll('-', '_')
  const positive = name.startsWith('no_') ? name.slice(3) : undefined
  const negated = positive !== undefined && switchType(config.switches.get(positive)) === 'boolean' && !config.switches.has(name)
  if (negated) return { name: positive, negated, text, value }
  return { name, negated: false, text, value }
}

function chosen({ name, negated, text, value }: Written, rest: readonly string[], config: ParserConfig): NextOption {
  if (name === undefined) {
    const taken = value === null && isValue(rest[0])
    return { kind: 'undefined', text, value: taken ? (rest[0] as string) : value, rest: taken ? rest.slice(1) : rest }
  }
  const kinds = config.switches.get(name)
  if ((config.strict && kinds === undefined) || text.includes('_')) return { kind: 'undefined', text, value, rest }
  if (negated && value === null) return { kind: 'ok', name, value: false, rest }
  return valued(name, switchType(kinds), { name, negated, text, value }, rest)
}

function valued(name: string, type: string | undefined, { text, value }: Written, rest: readonly string[]): NextOption {
  if (value === null && (type === 'boolean' || type === 'count')) return { kind: 'ok', name, value: type === 'boolean' ? true : 1, rest }
  const taken = value === null && isValue(rest[0])
  const given = taken ? (rest[0] as string) : value
  const left = taken ? rest.slice(1) : rest
  if (given === null) return type === undefined ? { kind: 'ok', name, value: true, rest } : { kind: 'invalid', text, value: null, rest }
  const converted = convert(given, type)
  return converted === undefined ? { kind: 'invalid', text, value: given, rest: left } : { kind: 'ok', name, value: converted, rest: left }
}

function isValue(text: string | undefined): boolean {
  return text !== undefined && (!text.startsWith('-') || text === '-' || NEGATIVE_NUMBER.test(text))
}

function convert(text: string, type: string | undefined): Term | undefined {
  switch (type) {
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined
    case 'integer':
    case 'count':
      return /^[+-]?\d+$/.test(text) ? integer(BigInt(text.replace('+', ''))) : undefined
    case 'float':
      return /^[+-]?\d+(\.\d+(e[+-]?\d+)?)?$/i.test(text) ? new Float(Number(text)) : undefined
    default:
      return text
  }
}
