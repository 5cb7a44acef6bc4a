import type { SyntaxProblem } from '#elixir/parser/syntax-problem.ts'
import { atom } from '#terms/atom.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { exception, Thrown } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** The exception for a text that is not Elixir; `firstLine` is the line of `file` that `source` begins on. */
export function syntaxException(problem: SyntaxProblem, source: string, file: string, firstLine = 1): Thrown {
  const snippet = snippetOf(problem, source, firstLine)
  const place = { file, line: problem.line, column: problem.column, snippet, description: problem.description }
  if (problem.exception === 'SyntaxError') return new Thrown('error', exception('SyntaxError', place))
  const { delimiter } = problem
  const ends = {
    end_line: delimiter?.endLine ?? null,
    end_column: delimiter?.endColumn ?? null,
    opening_delimiter: delimiter === null ? null : atom(delimiter.opening),
    expected_delimiter: delimiter === null ? null : atom(delimiter.expected),
  }
  const closing =
    problem.exception === 'MismatchedDelimiterError'
      ? { closing_delimiter: delimiter?.closing == null ? null : atom(delimiter.closing) }
      : {}
  return new Thrown('error', exception(problem.exception, { ...place, ...ends, ...closing }))
}

function snippetOf({ line, delimiter }: SyntaxProblem, source: string, firstLine: number): string {
  const last = delimiter === null ? line : Math.max(line, delimiter.endLine)
  return source
    .split('\n')
    .slice(line - firstLine, last - firstLine + 1)
    .join('\n')
}

/** `{:error, {meta, message, token}}`. */
export function syntaxErrorTerm(problem: SyntaxProblem): Term {
  const meta = [
    tuple(atom('line'), problem.line),
    tuple(atom('column'), problem.column),
    ...problem.meta.map(([name, value]) => tuple(atom(name), value)),
  ]
  const message = typeof problem.message === 'string' ? problem.message : tuple(...problem.message)
  return tuple(atom('error'), tuple(listFrom(meta), message, problem.token))
}
