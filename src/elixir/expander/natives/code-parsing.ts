import { formatCode } from '#elixir/macro-text/format-code.ts'
import { quotedToDocument } from '#elixir/macro-text/quoted-to-text.ts'
import { docOf } from '#elixir/macro-text/to-inspect-doc.ts'
import type { NamesWithoutParentheses } from '#elixir/macro-text/without-parentheses.ts'
import { type NativeFunction, pure } from '#elixir/native.ts'
import type { Comment } from '#elixir/parser/lexer-state.ts'
import { type ParseOptions, parse } from '#elixir/parser/parse.ts'
import { Atom, atom } from '#terms/atom.ts'
import { docToTerm } from '#terms/inspect/doc-term.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, list, listFrom, listItems } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { syntaxErrorTerm, syntaxException } from './syntax-exception.ts'

/** Options of Elixir's parser that this one does not know. */
const UNKNOWN = ['token_metadata', 'literal_encoder', 'static_atoms_encoder', 'unescape']

function parseOptions(options: Term): ParseOptions & { file: string } {
  for (const name of UNKNOWN) {
    const value = keywordGet(options, name)
    const isDefault = value === undefined || value === (name === 'unescape') || value === null
    if (!isDefault) raiseArgument(`the option ${inspect(atom(name))} of the parser is not available in the playground`)
  }
  const file = keywordGet(options, 'file')
  const line = keywordGet(options, 'line')
  const column = keywordGet(options, 'column')
  return {
    file: typeof file === 'string' ? file : 'nofile',
    line: typeof line === 'number' ? line : 1,
    columns: keywordGet(options, 'columns') === true,
    existingAtomsOnly: keywordGet(options, 'existing_atoms_only') === true,
    ...(typeof column === 'number' ? { column } : {}),
  }
}

function toQuoted(source: Term, options: Term): Term {
  const result = parse(textOf(source), parseOptions(options))
  return result.kind === 'ok' ? tuple(atom('ok'), result.quoted) : syntaxErrorTerm(result.error)
}

/** The code of a text; raises what is wrong with it. */
export function toQuotedOrRaise(source: Term, options: Term, comments: Comment[] = []): Term {
  const settings = parseOptions(options)
  const result = parse(textOf(source), { ...settings, comments })
  if (result.kind === 'ok') return result.quoted
  throw syntaxException(result.error, textOf(source), settings.file, settings.line)
}

function textOf(source: Term): string {
  if (typeof source === 'string') return source
  const characters = listItems(source)
  if (characters === undefined) return raiseArgument(`expected a string or a charlist, got: ${inspect(source)}`)
  return characters.map((unit) => (typeof unit === 'number' ? String.fromCodePoint(unit) : textOf(unit))).join('')
}

function formatted(source: Term, options: Term): string {
  const width = keywordGet(options, 'line_length')
  const result = formatCode(textOf(source), {
    ...(typeof width === 'number' ? { lineLength: width } : {}),
    localsWithoutParens: namesWithoutParens(keywordGet(options, 'locals_without_parens')),
  })
  if (result.kind === 'ok') return result.text
  throw syntaxException(result.error, textOf(source), parseOptions(options).file)
}

/** `[from: 2, foo: :*]` */
function namesWithoutParens(option: Term | undefined): NamesWithoutParentheses {
  const names = new Map<string, (number | '*')[]>()
  for (const entry of listItems(option ?? EMPTY_LIST) ?? []) {
    if (!isTuple(entry, 2)) continue
    const [name, arity] = entry.items as readonly [Term, Term]
    if (name instanceof Atom) names.set(name.name, [...(names.get(name.name) ?? []), typeof arity === 'number' ? arity : '*'])
  }
  return names
}

/** The code of a text with its comments, or the problem that it has. */
function withComments(source: Term, options: Term): Term {
  const comments: Comment[] = []
  const text = textOf(source)
  const result = parse(text, { ...parseOptions(options), comments })
  if (result.kind === 'error') return syntaxErrorTerm(result.error)
  return tuple(atom('ok'), result.quoted, commentsTerm(comments, text))
}

function withCommentsOrRaise(source: Term, options: Term): Term {
  const comments: Comment[] = []
  const quoted = toQuotedOrRaise(source, options, comments)
  return tuple(quoted, commentsTerm(comments, textOf(source)))
}

function commentsTerm(comments: readonly Comment[], source: string): Term {
  return listFrom(comments.map((comment) => commentTerm(comment, source)))
}

/** A comment with the line breaks before and after it; the start of a text counts as one. */
function commentTerm({ line, column, from, to, text }: Comment, source: string): Term {
  const before = /\s*$/.exec(source.slice(0, from))?.[0] ?? ''
  const after = /^\s*/.exec(source.slice(to))?.[0] ?? ''
  const count = (space: string) => space.split('\n').length - 1
  return mapFrom([
    [atom('line'), line],
    [atom('column'), column],
    [atom('previous_eol_count'), before.length === from ? Math.max(1, count(before)) : count(before)],
    [atom('next_eol_count'), count(after)],
    [atom('text'), text],
  ])
}

/** The functions of `Code` from text to code and back. */
export const parsingFunctions: Record<string, NativeFunction> = {
  'string_to_quoted_with_comments/1': pure((source: Term) => withComments(source, EMPTY_LIST)),
  'string_to_quoted_with_comments/2': pure(withComments),
  'string_to_quoted_with_comments!/1': pure((source: Term) => withCommentsOrRaise(source, EMPTY_LIST)),
  'string_to_quoted_with_comments!/2': pure((source: Term, options: Term) => withCommentsOrRaise(source, options)),
  'string_to_quoted/1': pure((source: Term) => toQuoted(source, EMPTY_LIST)),
  'string_to_quoted/2': pure(toQuoted),
  'string_to_quoted!/1': pure((source: Term) => toQuotedOrRaise(source, EMPTY_LIST)),
  'string_to_quoted!/2': pure((source: Term, options: Term) => toQuotedOrRaise(source, options)),
  'format_string!/1': pure((source: Term) => list(formatted(source, EMPTY_LIST))),
  'format_string!/2': pure((source: Term, options: Term) => list(formatted(source, options))),
  'quoted_to_algebra/1': pure((quoted: Term) => docToTerm(docOf(quotedToDocument(quoted)))),
  'quoted_to_algebra/2': pure((quoted: Term, _options: Term) => docToTerm(docOf(quotedToDocument(quoted)))),
}
