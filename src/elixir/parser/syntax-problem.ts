import type { Term } from '#terms/term.ts'

/** The exceptions that a source text which is not Elixir ends in. */
export type SyntaxExceptionName = 'SyntaxError' | 'TokenMissingError' | 'MismatchedDelimiterError'

/** Where an opened delimiter was left open, or closed by the wrong one. */
export interface DelimiterProblem {
  readonly opening: string
  readonly expected: string
  /** The delimiter that was met instead; null when the text ended. */
  readonly closing: string | null
  readonly endLine: number
  readonly endColumn: number
}

/** Why a source text is not Elixir, as `Code.string_to_quoted/2` tells it: `{:error, {meta, message, token}}`. */
export interface SyntaxProblem {
  readonly line: number
  readonly column: number
  /** The message; a pair goes around the token. */
  readonly message: string | readonly [prefix: string, suffix: string]
  readonly token: string
  readonly exception: SyntaxExceptionName
  /** The `description` of the exception, which reads more kindly than message and token. */
  readonly description: string
  readonly delimiter: DelimiterProblem | null
  /** Further pairs for the meta of `Code.string_to_quoted/2`, behind line and column. */
  readonly meta: readonly (readonly [string, Term])[]
}

/** Ends lexing or parsing with a problem; `parse` turns it into its result. */
export class SyntaxFault extends Error {
  readonly problem: SyntaxProblem

  constructor(problem: SyntaxProblem) {
    super(problem.description)
    this.problem = problem
  }
}

/** A fault that becomes a `SyntaxError` whose description is the message with the token. */
export function syntaxFault(
  line: number,
  column: number,
  message: string | readonly [string, string],
  token: string,
  description?: string,
): SyntaxFault {
  const text = typeof message === 'string' ? message + token : message[0] + token + message[1]
  return new SyntaxFault({
    line,
    column,
    message,
    token,
    exception: 'SyntaxError',
    description: description ?? text,
    delimiter: null,
    meta: [],
  })
}

/** A fault for an opened delimiter that the text never closes. `endLine` and `endColumn` are where the text ends. */
export function missingTerminatorFault(line: number, column: number, message: string, delimiter: DelimiterProblem): SyntaxFault {
  return new SyntaxFault({
    line,
    column,
    message,
    token: '',
    exception: 'TokenMissingError',
    description: message,
    delimiter,
    meta: [],
  })
}
