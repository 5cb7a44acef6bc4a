import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { toText } from '#elixir/stdlib/protocols/string-chars.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { compiledRegex } from '#elixir/stdlib/regex/regex.ts'
import { replaceByRegex } from '#elixir/stdlib/regex/replace.ts'
import { bitstring, bytesOf, isBinary } from '#terms/binary.ts'
import { call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { patternTexts, textArgument } from './arguments.ts'
import { nextMatch } from './split.ts'

function* replace(text: Term, pattern: Term, replacement: Term, options: Term = EMPTY_LIST): Effect<Term> {
  const args = [text, pattern, replacement, options]
  const value = textArgument('replace', args)
  if (isStruct(pattern, 'Regex')) return yield* replaceByRegex(compiledRegex(pattern), value, replacement, options)
  if (typeof replacement !== 'string' && !(replacement instanceof Fun)) return functionClause('String', 'replace', args)
  if (pattern === '') return yield* replaceBetween(value, replacement, options)
  const patterns = patternTexts(pattern, 'matches', args).filter((one) => one !== '')
  return yield* replaceTexts(value, patterns, replacement, keywordGet(options, 'global') === false)
}

function* replaceTexts(text: string, patterns: readonly string[], replacement: string | Fun, once: boolean): Effect<string> {
  let result = ''
  let from = 0
  for (let found = nextMatch(text, patterns, 0); found !== undefined; found = nextMatch(text, patterns, from)) {
    result += text.slice(from, found.at) + (yield* replacementText(replacement, text.slice(found.at, found.at + found.length)))
    from = found.at + found.length
    if (once) break
  }
  return result + text.slice(from)
}

function* replacementText(replacement: string | Fun, found: string): Effect<string> {
  return typeof replacement === 'string' ? replacement : yield* toText(yield call(replacement, [found]))
}

/** Replacing the empty text: around each character. */
function* replaceBetween(text: string, replacement: string | Fun, options: Term): Effect<string> {
  const inserted = yield* replacementText(replacement, '')
  if (keywordGet(options, 'global') === false) return inserted + text
  return inserted + [...text].map((character) => character + inserted).join('')
}

function replacing(name: string, apply: (text: string, match: string, replacement: string) => string): NativeModule['functions'] {
  return {
    [`${name}/3`]: pure((text: Term, match: Term, replacement: Term) => {
      const args = [text, match, replacement]
      if (typeof match !== 'string' || typeof replacement !== 'string') return functionClause('String', name, args)
      return apply(textArgument(name, args), match, replacement)
    }),
  }
}

function replaceLeading(text: string, match: string, replacement: string): string {
  let count = 0
  while (match !== '' && text.startsWith(match, count * match.length)) count++
  return replacement.repeat(count) + text.slice(count * match.length)
}

function replaceTrailing(text: string, match: string, replacement: string): string {
  let end = text.length
  let count = 0
  for (; match !== '' && text.endsWith(match, end) && end >= match.length; count++) end -= match.length
  return text.slice(0, end) + replacement.repeat(count)
}

function replaceInvalid(binary: Term, replacement: Term = '\ufffd'): Term {
  if (!isBinary(binary) || typeof replacement !== 'string') return functionClause('String', 'replace_invalid', [binary, replacement])
  if (typeof binary === 'string') return binary
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(binary))
  return bitstring(bytesOf(text.replaceAll('\ufffd', replacement)))
}

/** The functions of String that replace. */
export const replaceFunctions: NativeModule['functions'] = {
  'replace/3': effect((text: Term, pattern: Term, replacement: Term) => replace(text, pattern, replacement)),
  'replace/4': effect(replace),
  ...replacing('replace_leading', replaceLeading),
  ...replacing('replace_trailing', replaceTrailing),
  ...replacing('replace_prefix', (text, match, replacement) => (text.startsWith(match) ? replacement + text.slice(match.length) : text)),
  ...replacing('replace_suffix', (text, match, replacement) =>
    text.endsWith(match) ? text.slice(0, text.length - match.length) + replacement : text,
  ),
  'replace_invalid/1': pure((binary: Term) => replaceInvalid(binary)),
  'replace_invalid/2': pure(replaceInvalid),
}
