import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { charactersToString, joinCharacters, joinIodata } from '#elixir/stdlib/characters.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { bitstring, bytesOf, isBinary } from '#terms/binary.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

const STRING = moduleAtom('String')

function textOf(name: string, data: Term, args: readonly Term[]): string {
  if (typeof data === 'string') return data
  return (isList(data) ? joinCharacters(data) : undefined) ?? badArgument(':string', name, args)
}

/** The result in the form in which the text came: a charlist of a charlist. */
function likewise(data: Term, text: Term): Term {
  return isList(data) && typeof text === 'string' ? charlist(text) : text
}

function charlist(text: string): Term {
  return listFrom(Array.from(text, (character) => character.codePointAt(0) as number))
}

/** A function of a text that a function of `String` does, with more arguments as they are. */
function asString(name: string, called: string, more: readonly Term[] = []): NativeFunction {
  return effect(function* (data: Term, ...args: Term[]): Effect<Term> {
    return likewise(data, yield apply(STRING, called, [textOf(name, data, [data, ...args]), ...args, ...more]))
  })
}

function* trimmed(data: Term, where: Term = atom('both')): Effect<Term> {
  const name = where instanceof Atom ? where.name : ''
  const called = name === 'leading' ? 'trim_leading' : name === 'trailing' ? 'trim_trailing' : 'trim'
  return likewise(data, yield apply(STRING, called, [textOf('trim', data, [data, where])]))
}

/** `[before, after]`, or all parts; `where` is the first place, the last, or all of them. */
function split(data: Term, separator: Term, where: Term = atom('leading')): Term {
  const args = [data, separator, where]
  const [text, at] = [textOf('split', data, args), textOf('split', separator, args)]
  return parts(data, cut(text, at, where instanceof Atom ? where.name : ''))
}

function cut(text: string, at: string, where: string): readonly string[] {
  if (at === '') return [text]
  if (where === 'all') return text.split(at)
  const found = where === 'trailing' ? text.lastIndexOf(at) : text.indexOf(at)
  return found < 0 ? [text] : [text.slice(0, found), text.slice(found + at.length)]
}

function parts(data: Term, texts: readonly string[]): Term {
  return listFrom(texts.map((text) => likewise(data, text)))
}

function replace(data: Term, pattern: Term, replacement: Term, where: Term = atom('leading')): Term {
  const args = [data, pattern, replacement, where]
  const pieces = cut(textOf('replace', data, args), textOf('replace', pattern, args), where instanceof Atom ? where.name : '')
  return parts(
    data,
    pieces.flatMap((piece, i) => (i === 0 ? [piece] : [textOf('replace', replacement, args), piece])),
  )
}

function find(data: Term, pattern: Term, where: Term = atom('leading')): Term {
  const args = [data, pattern, where]
  const [text, wanted] = [textOf('find', data, args), textOf('find', pattern, args)]
  const at = where === atom('trailing') ? text.lastIndexOf(wanted) : text.indexOf(wanted)
  return at < 0 ? atom('nomatch') : likewise(data, text.slice(at))
}

function* pad(data: Term, length: Term, where: Term = atom('trailing'), fill: Term = 32): Effect<Term> {
  const text = textOf('pad', data, [data, length, where, fill])
  const filler = typeof fill === 'number' ? String.fromCodePoint(fill) : textOf('pad', fill, [data, length, where, fill])
  if (where !== atom('both')) {
    const called = where === atom('leading') ? 'pad_leading' : 'pad_trailing'
    return listFrom([likewise(data, yield apply(STRING, called, [text, length, filler]))])
  }
  const missing = Math.max(0, Number(length) - Number(yield apply(STRING, 'length', [text])))
  const left = filler.repeat(Math.floor(missing / 2))
  return listFrom([likewise(data, `${left}${text}${filler.repeat(missing - left.length)}`)])
}

/** `{integer, rest}` or `{:error, reason}`, in the form in which the text came. */
function number(name: string, called: string, reason: string): NativeFunction {
  return effect(function* (data: Term): Effect<Term> {
    const pattern = name === 'to_float' ? /^[+-]?\d+\.\d+(?:[eE][+-]?\d+)?/ : /^[+-]?\d+/
    const text = textOf(name, data, [data])
    const found = pattern.exec(text)?.[0]
    if (found === undefined) return tuple(atom('error'), atom(reason))
    const value = yield apply(STRING, called, [found.replace(/^\+/, '')])
    return tuple(value, likewise(data, text.slice(found.length)))
  })
}

function lexemes(data: Term, separators: Term): Term {
  const text = textOf('lexemes', data, [data, separators])
  const marks = new Set(
    (listItems(separators as ReturnType<typeof listFrom>) ?? []).map((mark) =>
      typeof mark === 'number' ? String.fromCodePoint(mark) : '',
    ),
  )
  const found: string[] = ['']
  for (const character of text) {
    if (marks.has(character)) found.push('')
    else found[found.length - 1] += character
  }
  return parts(
    data,
    found.filter((part) => part !== ''),
  )
}

/** Erlang's `:string`: of a charlist it makes charlists, of a binary binaries. */
export const stringModule: NativeModule = {
  name: ':string',
  functions: {
    'length/1': effect((data: Term) => lengthOf(data)),
    'uppercase/1': asString('uppercase', 'upcase'),
    'lowercase/1': asString('lowercase', 'downcase'),
    'casefold/1': asString('casefold', 'downcase'),
    'titlecase/1': effect(function* (data: Term): Effect<Term> {
      const text = textOf('titlecase', data, [data])
      const first = yield apply(STRING, 'upcase', [yield apply(STRING, 'slice', [text, 0, 1])])
      return likewise(data, `${String(first)}${String(yield apply(STRING, 'slice', [text, 1, text.length]))}`)
    }),
    'reverse/1': effect(function* (data: Term): Effect<Term> {
      return charlist(String(yield apply(STRING, 'reverse', [textOf('reverse', data, [data])])))
    }),
    'trim/1': effect(trimmed),
    'trim/2': effect(trimmed),
    'slice/2': effect(function* (data: Term, start: Term): Effect<Term> {
      const text = textOf('slice', data, [data, start])
      return likewise(data, yield apply(STRING, 'slice', [text, start, text.length]))
    }),
    'slice/3': asString('slice', 'slice'),
    'split/2': pure(split),
    'split/3': pure(split),
    'replace/3': pure(replace),
    'replace/4': pure(replace),
    'find/2': pure(find),
    'find/3': pure(find),
    'pad/2': effect(pad),
    'pad/3': effect(pad),
    'pad/4': effect(pad),
    'lexemes/2': pure(lexemes),
    'tokens/2': pure(lexemes),
    'to_integer/1': number('to_integer', 'to_integer', 'no_integer'),
    'to_float/1': number('to_float', 'to_float', 'no_float'),
    'is_empty/1': pure((data: Term) => textOf('is_empty', data, [data]) === ''),
    'equal/2': pure((left: Term, right: Term) => textOf('equal', left, [left, right]) === textOf('equal', right, [left, right])),
    'to_graphemes/1': effect(function* (data: Term): Effect<Term> {
      const graphemes =
        listItems((yield apply(STRING, 'graphemes', [textOf('to_graphemes', data, [data])])) as ReturnType<typeof listFrom>) ?? []
      return listFrom(
        graphemes.map((grapheme) =>
          (listItems(charlist(String(grapheme)) as ReturnType<typeof listFrom>) ?? []).length === 1
            ? (String(grapheme).codePointAt(0) as number)
            : charlist(String(grapheme)),
        ),
      )
    }),
  },
}

function* lengthOf(data: Term): Effect<Term> {
  return yield apply(STRING, 'length', [textOf('length', data, [data])])
}

const LATIN1 = atom('latin1')

/** The text of character data in this encoding. */
function decoded(name: string, data: Term, encoding: Term): string {
  if (encoding === LATIN1) {
    const bytes = isBinary(data) || isList(data) ? joinIodata(data) : undefined
    return bytes === undefined ? badArgument(':unicode', name, [data]) : String.fromCharCode(...bytesOf(bytes))
  }
  if (typeof data === 'string') return data
  const text = isList(data) ? charactersToString(data) : undefined
  return typeof text === 'string' ? text : badArgument(':unicode', name, [data])
}

const FORMS = { nfc: 'NFC', nfd: 'NFD', nfkc: 'NFKC', nfkd: 'NFKD' } as const

function normalizers(): Record<string, NativeFunction> {
  return Object.fromEntries(
    Object.entries(FORMS).flatMap(([name, form]) =>
      (['binary', 'list'] as const).map((kind) => {
        const key = `characters_to_${name}_${kind}`
        const run = pure((data: Term) => {
          const text = decoded(key, data, null).normalize(form)
          return kind === 'binary' ? text : charlist(text)
        })
        return [`${key}/1`, run] as const
      }),
    ),
  )
}

function toBinary(data: Term, from: Term = null, to: Term = null): Term {
  const text = decoded('characters_to_binary', data, from)
  return to === LATIN1 ? bitstring(Uint8Array.from(text, (character) => character.charCodeAt(0))) : text
}

function toList(data: Term, from: Term = null): Term {
  return charlist(decoded('characters_to_list', data, from))
}

/** Erlang's `:unicode` */
export const unicodeModule: NativeModule = {
  name: ':unicode',
  functions: {
    'characters_to_binary/1': pure(toBinary),
    'characters_to_binary/2': pure(toBinary),
    'characters_to_binary/3': pure(toBinary),
    'characters_to_list/1': pure(toList),
    'characters_to_list/2': pure(toList),
    ...normalizers(),
  },
}
