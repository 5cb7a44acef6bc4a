import { joinCharacters } from '#elixir/stdlib/characters.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { atomName, isAtom } from '#terms/atom.ts'
import { Float } from '#terms/float.ts'
import { isInteger } from '#terms/integer.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { erlangText } from './erlang-text.ts'

const DIRECTIVE = /~(-?\d+|\*)?(?:\.(\d+|\*)?(?:\.(\*|[\s\S]))?)?[tlkK]*([a-zA-Z~])/gu

/** What a directive asks for: the width of its field, its precision and what fills it up. */
interface Field {
  readonly width: number | undefined
  readonly precision: number | undefined
  readonly fill: string
}

/** `:io_lib.format/2`: the texts between directives and what each directive makes of its argument. Raises ArgumentError when they do not fit. */
export function formatErlang(module: string, format: Term, args: Term): string[] {
  const fail = () => badArgument(module, 'format', [format, args])
  const miscounted = () =>
    badArgument(module, 'format', [format, args], module === ':io' ? '1st argument: wrong number of arguments' : undefined)
  const text = typeof format === 'string' ? format : (joinCharacters(format) ?? fail())
  const pending = isList(args) ? [...(listItems(args) ?? [])] : [args]
  const next = (): Term => (pending.length > 0 ? (pending.shift() as Term) : miscounted())
  const parts: string[] = []
  let from = 0
  for (const found of text.matchAll(DIRECTIVE)) {
    const [whole, width, precision, fill, letter = ''] = found
    parts.push(text.slice(from, found.index))
    from = found.index + whole.length
    const field = { width: sizeOf(width, next), precision: sizeOf(precision, next), fill: fill ?? ' ' }
    parts.push(directive(letter, field, next) ?? fail())
  }
  parts.push(text.slice(from))
  return pending.length > 0 ? miscounted() : parts.filter((part) => part !== '')
}

function sizeOf(text: string | undefined, next: () => Term): number | undefined {
  if (text === undefined) return undefined
  return Number(text === '*' ? next() : text)
}

function directive(letter: string, field: Field, next: () => Term): string | undefined {
  switch (letter) {
    case 'n':
      return '\n'.repeat(field.width ?? 1)
    case '~':
      return '~'
    case 'i':
      next()
      return ''
    default: {
      const shown = argumentText(letter, field, next())
      return shown === undefined ? undefined : padded(shown, field)
    }
  }
}

function argumentText(letter: string, field: Field, term: Term): string | undefined {
  switch (letter) {
    case 'p':
    case 'w':
      return erlangText(term, letter === 'p')
    case 's':
      return plainText(term)?.slice(0, field.precision ?? (field.width === undefined ? undefined : Math.abs(field.width)))
    case 'c':
      return isInteger(term) ? String.fromCodePoint(Number(term)).repeat(field.precision ?? Math.abs(field.width ?? 1)) : undefined
    case 'b':
      return inBase(term, field.precision)
    case 'B':
      return inBase(term, field.precision)?.toUpperCase()
    case 'f':
    case 'e':
    case 'g':
      return floatIn(letter, term, field.precision)
    default:
      return undefined
  }
}

function plainText(term: Term): string | undefined {
  if (isAtom(term)) return atomName(term)
  return typeof term === 'string' ? term : joinCharacters(term)
}

function inBase(term: Term, base = 10): string | undefined {
  return isInteger(term) ? BigInt(term).toString(base) : undefined
}

function floatIn(letter: 'f' | 'e' | 'g', term: Term, precision = 6): string | undefined {
  const value = term instanceof Float ? term.value : isInteger(term) ? Number(term) : undefined
  if (value === undefined) return undefined
  const plain = letter === 'f' || (letter === 'g' && Math.abs(value) >= 0.1 && Math.abs(value) < 10_000)
  return plain ? value.toFixed(precision) : value.toExponential(precision - 1)
}

/** In a field: on its right side, on its left when the width is negative, as stars when there is no room. */
function padded(text: string, { width, fill }: Field): string {
  if (width === undefined) return text
  const size = Math.abs(width)
  if ([...text].length > size) return '*'.repeat(size)
  return width < 0 ? text.padEnd(size, fill) : text.padStart(size, fill)
}

/** The formatted text as charlists. */
export function charactersTerm(parts: readonly string[]): Term {
  return listFrom(parts.map((part) => listFrom([...part].map((character) => character.codePointAt(0) ?? 0))))
}
