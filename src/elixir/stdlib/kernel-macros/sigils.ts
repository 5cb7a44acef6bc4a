import type { Core } from '#elixir/core/core.ts'
import { literal, remoteCall } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { callArguments, lineOfMeta } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import type { CoreMacro } from '#elixir/expander/unit.ts'
import { resolveEscapes } from '#elixir/parser/unescape.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST, iterateList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'
import { unescapeRegex } from './unescape-regex.ts'

type Unescape = (text: string) => Term

const plain: Unescape = (text) => text

/** The text of a sigil, its escapes read by `read`: Core, since it may have interpolations. */
function* content(quoted: Term, read: Unescape, scope: Scope): Effect<Core> {
  const parts = callArguments(quoted, '<<>>') ?? [quoted]
  if (parts.every((part) => typeof part === 'string')) return literal(read(parts.join('')))
  const meta = quoted instanceof Tuple ? (quoted.items[1] as Term) : EMPTY_LIST
  const unescaped = parts.map((part) => (typeof part === 'string' ? read(part) : part))
  return yield* expand(new Tuple([atom('<<>>'), meta, listFrom(unescaped)]), scope)
}

function escapes(text: string): Term {
  const result = resolveEscapes(text)
  return typeof result === 'object' && 'kind' in result ? raiseArgument(`${result.message}${result.token}`) : result
}

function modifiersOf(quoted: Term): string {
  return [...iterateList(quoted)].map((unit) => String.fromCodePoint(Number(unit))).join('')
}

function stringSigil(read: Unescape): CoreMacro {
  return (scope, args) => content(args[0] as Term, read, scope)
}

function charlistSigil(read: Unescape): CoreMacro {
  return function* (scope, args, meta) {
    const core = yield* content(args[0] as Term, read, scope)
    if (core.kind === 'literal' && typeof core.value === 'string') return literal(charlist(core.value))
    return remoteCall('List.Chars', 'to_charlist', [core], lineOfMeta(meta) || scope.env.line)
  }
}

function charlist(text: string): Term {
  return listFrom([...text].map((character) => character.codePointAt(0) ?? 0))
}

function wordsSigil(read: Unescape): CoreMacro {
  return function* (scope, args, meta) {
    const kind = modifiersOf(args[1] as Term) || 's'
    if (!['s', 'a', 'c'].includes(kind)) return raiseArgument('modifier must be one of: s, a, c')
    const core = yield* content(args[0] as Term, read, scope)
    if (core.kind === 'literal' && typeof core.value === 'string') {
      const words = core.value.split(/\s+/u).filter((word) => word !== '')
      return literal(listFrom(words.map((word) => wordTerm(word, kind))))
    }
    const line = lineOfMeta(meta) || scope.env.line
    const words = remoteCall('String', 'split', [core], line)
    if (kind === 's') return words
    const fun: Core = {
      kind: 'remoteCapture',
      module: literal(kind === 'a' ? moduleAtom('String') : moduleAtom('String')),
      name: kind === 'a' ? 'to_atom' : 'to_charlist',
      arity: 1,
    }
    return remoteCall('Enum', 'map', [words, fun], line)
  }
}

function wordTerm(word: string, kind: string): Term {
  if (kind === 'a') return word === 'nil' ? null : word === 'true' ? true : word === 'false' ? false : atom(word)
  return kind === 'c' ? charlist(word) : word
}

function regexSigil(read: Unescape): CoreMacro {
  return function* (scope, args, meta) {
    const modifiers = modifiersOf(args[1] as Term)
    const core = yield* content(args[0] as Term, read, scope)
    if (core.kind === 'literal') return literal(yield apply(moduleAtom('Regex'), 'compile!', [core.value, modifiers]))
    return remoteCall('Regex', 'compile!', [core, literal(modifiers)], lineOfMeta(meta) || scope.env.line)
  }
}

/** `~D[…]` and its like: read when the code is compiled. */
function calendarSigil(module: string, label: string): CoreMacro {
  return function* (_scope, args) {
    const text = (listItems((args[0] as Tuple).items[2] as Term) ?? []).join('')
    const parsed = yield apply(moduleAtom(module), 'from_iso8601', [text])
    const elsewhere = isTuple(parsed, 3) && parsed.items[2] !== 0
    if (parsed instanceof Tuple && parsed.items[0] === atom('ok') && !elsewhere) return literal(parsed.items[1] as Term)
    const reason = elsewhere ? atom('non_utc_offset') : isTuple(parsed, 2) ? (parsed.items[1] as Term) : null
    return raiseArgument(`cannot parse ${inspect(text)} as ${label} for Calendar.ISO, reason: ${inspect(reason)}`)
  }
}

/** The `sigil_…` macros, by `name/arity`. */
export const sigilMacros: readonly (readonly [string, CoreMacro])[] = [
  ['sigil_s/2', stringSigil(escapes)],
  ['sigil_S/2', stringSigil(plain)],
  ['sigil_c/2', charlistSigil(escapes)],
  ['sigil_C/2', charlistSigil(plain)],
  ['sigil_w/2', wordsSigil(escapes)],
  ['sigil_W/2', wordsSigil(plain)],
  ['sigil_r/2', regexSigil(unescapeRegex)],
  ['sigil_R/2', regexSigil(plain)],
  ['sigil_D/2', calendarSigil('Date', 'Date')],
  ['sigil_T/2', calendarSigil('Time', 'Time')],
  ['sigil_N/2', calendarSigil('NaiveDateTime', 'NaiveDateTime')],
  ['sigil_U/2', calendarSigil('DateTime', 'UTC DateTime')],
]
