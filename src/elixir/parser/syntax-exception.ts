import { atom } from '#terms/atom.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import type { SyntaxProblem } from './syntax-problem.ts'

/** The `{meta, message, token}` that `Code.string_to_quoted/2` answers in its error tuple. */
export function problemTerm(problem: SyntaxProblem): Term {
  const { line, column, message, token, delimiter, meta } = problem
  const opened: (readonly [string, Term])[] =
    delimiter === null || delimiter.closing !== null
      ? []
      : [
          ['end_line', delimiter.endLine],
          ['end_column', delimiter.endColumn],
          ['opening_delimiter', atom(delimiter.opening)],
          ['expected_delimiter', atom(delimiter.expected)],
        ]
  const pairs: (readonly [string, Term])[] = [['line', line], ['column', column], ...opened, ...meta]
  const text = typeof message === 'string' ? message : tuple(...message)
  return tuple(listFrom(pairs.map(([name, value]) => tuple(atom(name), value))), text, token)
}

/** The fields of the exception (`problem.exception`) that a problem in `source` raises, in the order of its struct. */
export function exceptionFields(problem: SyntaxProblem, source: string, file: string, firstLine = 1): readonly (readonly [string, Term])[] {
  const { line, column, description, delimiter } = problem
  const place: (readonly [string, Term])[] = [
    ['file', file],
    ['line', line],
    ['column', column],
  ]
  const snippet = delimiter === null ? (source.split('\n')[line - firstLine] ?? '') : source
  const end: (readonly [string, Term])[] = [
    ['snippet', snippet],
    ['description', description],
  ]
  if (delimiter === null) return [...place, ...end]
  const closing: (readonly [string, Term])[] = delimiter.closing === null ? [] : [['closing_delimiter', atom(delimiter.closing)]]
  const spans: (readonly [string, Term])[] = [
    ['end_line', delimiter.endLine],
    ['end_column', delimiter.endColumn],
    ['opening_delimiter', atom(delimiter.opening)],
    ...closing,
    ['expected_delimiter', atom(delimiter.expected)],
  ]
  return [...place, ...spans, ...end]
}
