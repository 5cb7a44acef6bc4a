import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { takingRawBytes } from '#elixir/stdlib/string/raw-bytes.ts'
import { type Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, list, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapFrom } from '#terms/map-operations.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { captured } from './capture.ts'
import { allMatches, matchFrom, spanText } from './match.ts'
import { PatternFault } from './pattern.ts'
import { type CompiledRegex, compiledRegex, optionNames, regexStruct } from './regex.ts'
import { replaceByRegex } from './replace.ts'
import { splitByRegex } from './split.ts'

const OK = atom('ok')
const ERROR = atom('error')

type Compilation = { readonly kind: 'ok'; readonly regex: ElixirMap } | { readonly kind: 'error'; readonly reason: Term }

function compilation(source: Term, options: Term): Compilation {
  if (typeof source !== 'string') return functionClause('Regex', 'compile', [source, options])
  const names =
    typeof options === 'string' ? optionNames(options) : (listItems(options) ?? []).map((name) => (isAtom(name) ? atomName(name) : ''))
  if ('unknown' in names) return { kind: 'error', reason: tuple(atom('invalid_option'), names.unknown) }
  try {
    return { kind: 'ok', regex: regexStruct(source, names) }
  } catch (fault) {
    if (!(fault instanceof PatternFault)) throw fault
    return { kind: 'error', reason: tuple(listFrom([...fault.message].map((c) => c.codePointAt(0) ?? 0)), fault.position) }
  }
}

function compile(source: Term, options: Term = ''): Term {
  const result = compilation(source, options)
  return result.kind === 'ok' ? tuple(OK, result.regex) : tuple(ERROR, result.reason)
}

function compileBang(source: Term, options: Term = ''): Term {
  const result = compilation(source, options)
  if (result.kind === 'ok') return result.regex
  const [message, position] = result.reason instanceof Object && 'items' in result.reason ? result.reason.items : []
  const text = isAtom(message ?? null) ? atomName(message as Atom) : String.fromCodePoint(...(listItems(message ?? null) ?? []).map(Number))
  return raise('Regex.CompileError', { message: `${text} at position ${String(position)}` })
}

/** The arguments of a function over a regex and a text; raises FunctionClauseError. */
function regexAndText(name: string, args: readonly Term[]): { readonly regex: CompiledRegex; readonly text: string } {
  const [regex = null, text = null] = args
  if (!isStruct(regex, 'Regex') || typeof text !== 'string') return functionClause('Regex', name, args)
  return { regex: compiledRegex(regex), text }
}

function run(pattern: Term, subject: Term, options: Term = EMPTY_LIST): Term {
  const { regex, text } = regexAndText('run', [pattern, subject, options])
  const spans = matchFrom(regex, text, offset(text, keywordGet(options, 'offset')))
  return spans === undefined ? null : captured(regex, text, spans, options)
}

/** The offset option counts bytes. */
function offset(text: string, bytes: Term | undefined): number {
  if (typeof bytes !== 'number') return 0
  let units = 0
  for (let size = 0; size < bytes && units < text.length; ) {
    const point = text.codePointAt(units) ?? 0
    size += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    units += point > 0xffff ? 2 : 1
  }
  return units
}

function scan(pattern: Term, subject: Term, options: Term = EMPTY_LIST): Term {
  const { regex, text } = regexAndText('scan', [pattern, subject, options])
  return listFrom([...allMatches(regex, text)].map((spans) => captured(regex, text, spans, options)))
}

function matches(pattern: Term, subject: Term): Term {
  const { regex, text } = regexAndText('match?', [pattern, subject])
  return matchFrom(regex, text, 0) !== undefined
}

function namedCaptures(pattern: Term, subject: Term, options: Term = EMPTY_LIST): Term {
  const { regex, text } = regexAndText('named_captures', [pattern, subject, options])
  const spans = matchFrom(regex, text, 0)
  if (spans === undefined) return null
  const values =
    listItems(captured(regex, text, spans, listFrom([tuple(atom('capture'), atom('all_names')), ...(listItems(options) ?? [])]))) ?? []
  return mapFrom(regex.names.map(([name], i) => [name, values[i] ?? spanText(text, undefined)] as const))
}

function* replace(pattern: Term, subject: Term, replacement: Term, options: Term = EMPTY_LIST): Effect<Term> {
  const { regex, text } = regexAndText('replace', [pattern, subject, replacement, options])
  return yield* replaceByRegex(regex, text, replacement, options)
}

function split(pattern: Term, subject: Term, options: Term = EMPTY_LIST): Term {
  const { regex, text } = regexAndText('split', [pattern, subject, options])
  return splitByRegex(regex, text, options)
}

function ofRegex(name: string, read: (regex: ElixirMap) => Term): (value: Term) => Term {
  return (value) => (isStruct(value, 'Regex') ? read(value) : functionClause('Regex', name, [value]))
}

/** Characters that mean something in a pattern, white space and `#` for extended ones among them, behind a backslash. */
function escapePattern(text: Term): Term {
  if (typeof text !== 'string') return functionClause('Regex', 'escape', [text])
  return text.replace(/[.^$*+?()[{\\|\s#\-\]}]/g, '\\$&')
}

/** The functions that search texts; those of binaries that are no UTF-8 go on where they are. */
const ON_ANY_BINARY = new Set(['run', 'scan', 'match?', 'named_captures', 'replace', 'split'])

/** `Regex` */
export const regexModule: NativeModule = {
  name: 'Regex',
  struct: { opts: list(), re_pattern: null, re_version: '', source: '' },
  functions: takingRawBytes(
    {
      'compile/1': pure((source: Term) => compile(source)),
      'compile/2': pure(compile),
      'compile!/1': pure((source: Term) => compileBang(source)),
      'compile!/2': pure(compileBang),
      'recompile/1': pure((regex: Term) => tuple(OK, regex)),
      'recompile!/1': pure((regex: Term) => regex),
      'regex?/1': pure((value: Term) => isStruct(value, 'Regex')),
      'run/2': pure((regex: Term, text: Term) => run(regex, text)),
      'run/3': pure(run),
      'scan/2': pure((regex: Term, text: Term) => scan(regex, text)),
      'scan/3': pure(scan),
      'match?/2': pure(matches),
      'named_captures/2': pure((regex: Term, text: Term) => namedCaptures(regex, text)),
      'named_captures/3': pure(namedCaptures),
      'replace/3': effect((regex: Term, text: Term, replacement: Term) => replace(regex, text, replacement)),
      'replace/4': effect(replace),
      'split/2': pure((regex: Term, text: Term) => split(regex, text)),
      'split/3': pure(split),
      'escape/1': pure(escapePattern),
      'source/1': pure(ofRegex('source', (regex) => field(regex, 'source'))),
      'opts/1': pure(ofRegex('opts', (regex) => field(regex, 'opts'))),
      're_pattern/1': pure(ofRegex('re_pattern', (regex) => field(regex, 're_pattern'))),
      'names/1': pure(ofRegex('names', (regex) => listFrom(compiledRegex(regex).names.map(([name]) => name)))),
      'version/0': pure(() => tuple('8.44 2020-02-12', atom('little'))),
    },
    ON_ANY_BINARY,
  ),
}
