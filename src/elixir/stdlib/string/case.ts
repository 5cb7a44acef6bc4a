import { type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { textArgument } from './arguments.ts'
import { graphemesOfText } from './graphemes.ts'

const DEFAULT = atom('default')

function upcase(text: Term, mode: Term = DEFAULT): Term {
  const value = textArgument('upcase', [text, mode])
  switch (modeName(mode, 'upcase', [text, mode])) {
    case 'ascii':
      return value.replace(/[a-z]/g, (letter) => letter.toUpperCase())
    case 'turkic':
      return value.replace(/i/g, 'İ').toUpperCase()
    default:
      return value.toUpperCase()
  }
}

function downcase(text: Term, mode: Term = DEFAULT): Term {
  const value = textArgument('downcase', [text, mode])
  switch (modeName(mode, 'downcase', [text, mode])) {
    case 'ascii':
      return value.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    case 'turkic':
      return lower(value.replace(/İ/g, 'i').replace(/I/g, 'ı'))
    case 'greek':
      return value.toLowerCase()
    default:
      return lower(value)
  }
}

/** Lower case letter by letter: JavaScript alone knows that a sigma at a word's end is written ς, which is mode :greek here. */
function lower(text: string): string {
  return text.includes('Σ') ? [...text].map((letter) => letter.toLowerCase()).join('') : text.toLowerCase()
}

function capitalize(text: Term, mode: Term = DEFAULT): Term {
  const [first = '', ...rest] = graphemesOfText(textArgument('capitalize', [text, mode]))
  const tail = downcase(rest.join(''), mode) as string
  return (mode === DEFAULT ? titlecase(first) : (upcase(first, mode) as string)) + tail
}

/** A first letter as titles have it: `ß` becomes `Ss`, `ǆ` becomes `ǅ`. */
function titlecase(first: string): string {
  const upper = first.toUpperCase()
  if (DIGRAPHS.has(upper)) return String.fromCodePoint((upper.codePointAt(0) ?? 0) + 1)
  return [...upper].map((letter, i) => (i === 0 ? letter : letter.toLowerCase())).join('')
}

const DIGRAPHS: ReadonlySet<string> = new Set(['Ǆ', 'Ǉ', 'Ǌ', 'Ǳ'])

function modeName(mode: Term, name: string, args: readonly Term[]): string {
  if (mode instanceof Atom && ['default', 'ascii', 'greek', 'turkic'].includes(mode.name)) return mode.name
  return functionClause('String', name, args)
}

/** The functions of String about upper and lower case. */
export const caseFunctions: NativeModule['functions'] = {
  'upcase/1': pure((text: Term) => upcase(text)),
  'upcase/2': pure(upcase),
  'downcase/1': pure((text: Term) => downcase(text)),
  'downcase/2': pure(downcase),
  'capitalize/1': pure((text: Term) => capitalize(text)),
  'capitalize/2': pure(capitalize),
}
