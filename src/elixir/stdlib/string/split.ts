import { type NativeModule, pure } from '#elixir/native.ts'
import { emit } from '#elixir/stdlib/enumerable/emit.ts'
import { LazyFun } from '#elixir/stdlib/enumerable/lazy-fun.ts'
import { badArgument, functionClause } from '#elixir/stdlib/raise.ts'
import { regexOf, splitByRegex } from '#elixir/stdlib/regex/split.ts'
import { Atom } from '#terms/atom.ts'
import { isBinary } from '#terms/binary.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, iterateList, listFrom } from '#terms/list.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { searchTexts, textArgument } from './arguments.ts'
import { graphemesOfText } from './graphemes.ts'

const WHITESPACE = /[\t-\r \x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/

function splitWords(text: Term): Term {
  if (!isBinary(text)) return badArgument(':binary', 'split', [text], '1st argument: not a binary')
  const words = textArgument('split', [text]).split(WHITESPACE)
  return listFrom(words.filter((word) => word !== ''))
}

function split(text: Term, pattern: Term, options: Term = EMPTY_LIST): Term {
  const args = [text, pattern, options]
  const value = textArgument('split', args)
  if (isStruct(pattern, 'Regex')) return splitByRegex(regexOf(pattern), value, options)
  const parts = splitText(value, searchTexts(pattern, 'split', args), partsLimit(options))
  return listFrom(keywordGet(options, 'trim') === true ? parts.filter((part) => part !== '') : parts)
}

/** The parts as an enumerable, which is a function as in Elixir. */
function splitter(text: Term, pattern: Term, options: Term = EMPTY_LIST): Term {
  if (!isBinary(text)) return functionClause('String', 'splitter', [text, pattern, options])
  const all = [...iterateList(split(text, pattern, options))]
  return new LazyFun('resource/3', function* () {
    for (const part of all) yield emit(part)
  })
}

/** The `parts:` option: how many parts at most. */
function partsLimit(options: Term): number {
  const parts = keywordGet(options, 'parts')
  if (parts === undefined || (parts instanceof Atom && parts.name === 'infinity')) return Number.POSITIVE_INFINITY
  return typeof parts === 'number' && parts > 0 ? parts : functionClause('String', 'parts_to_index', [parts])
}

function splitText(text: string, patterns: readonly string[], limit: number): string[] {
  if (patterns.length === 1 && patterns[0] === '') return splitGraphemes(text, limit)
  const used = patterns.filter((pattern) => pattern !== '')
  const parts: string[] = []
  let from = 0
  while (parts.length + 1 < limit) {
    const found = nextMatch(text, used, from)
    if (found === undefined) break
    parts.push(text.slice(from, found.at))
    from = found.at + found.length
  }
  parts.push(text.slice(from))
  return parts
}

/** Splitting by nothing: every grapheme, between two empty parts. */
function splitGraphemes(text: string, limit: number): string[] {
  const all = ['', ...graphemesOfText(text), '']
  return all.length <= limit ? all : [...all.slice(0, limit - 1), all.slice(limit - 1).join('')]
}

/** The first place where one of the patterns is found; of several there the longest. */
export function nextMatch(
  text: string,
  patterns: readonly string[],
  from: number,
): { readonly at: number; readonly length: number } | undefined {
  let best: { readonly at: number; readonly length: number } | undefined
  for (const pattern of patterns) {
    const at = text.indexOf(pattern, from)
    if (at < 0) continue
    if (best === undefined || at < best.at || (at === best.at && pattern.length > best.length)) best = { at, length: pattern.length }
  }
  return best
}

function count(text: Term, pattern: Term): Term {
  const value = textArgument('count', [text, pattern])
  if (isStruct(pattern, 'Regex')) return functionClause('String', 'count', [text, pattern])
  return splitText(value, searchTexts(pattern, 'matches', [text, pattern]), Number.POSITIVE_INFINITY).length - 1
}

/** The functions of String that split. */
export const splitFunctions: NativeModule['functions'] = {
  'split/1': pure(splitWords),
  'split/2': pure((text: Term, pattern: Term) => split(text, pattern)),
  'split/3': pure(split),
  'splitter/2': pure((text: Term, pattern: Term) => splitter(text, pattern)),
  'splitter/3': pure(splitter),
  'count/2': pure(count),
}
