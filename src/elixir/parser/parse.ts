import type { Term } from '#terms/term.ts'
import { tokenize } from './lexer.ts'
import type { Comment } from './lexer-state.ts'
import { block, metaAt } from './nodes.ts'
import { expression, infixes } from './parse-expression.ts'
import { statements } from './parse-statements.ts'
import type { ParserState } from './parser-state.ts'
import { SyntaxFault, type SyntaxProblem } from './syntax-problem.ts'

export interface ParseOptions {
  /** The file named in messages; `nofile` when none is given. */
  readonly file?: string
  /** The line of the text's first character in its file. */
  readonly line?: number
  readonly column?: number
  /** Whether the meta of nodes has `column:` behind `line:`. */
  readonly columns?: boolean
  /** Atoms that do not exist yet are a problem. */
  readonly existingAtomsOnly?: boolean
  /**
   * Whether nodes also tell how they were written, which a formatter needs: calls have `closing` and `do` in their meta, what a line break
   * follows has `newlines`, numbers and heredocs are `{:__block__, [token: …], [value]}`, and each expression of a block is
   * `{:__block__, [from: line, to: line], [expression]}`.
   */
  readonly detail?: boolean
  /** Where the comments of the text are added to. */
  readonly comments?: Comment[]
}

/** `quoted` is the whole text as one quoted term; `forms` its top-level expressions, `lines` where each of them begins. */
export type ParseResult =
  | { readonly kind: 'ok'; readonly quoted: Term; readonly forms: readonly Term[]; readonly lines: readonly number[] }
  | { readonly kind: 'error'; readonly error: SyntaxProblem }

/** Parses Elixir source text to quoted code, as `Code.string_to_quoted/2` does. */
export function parse(source: string, options: ParseOptions = {}): ParseResult {
  const { line = 1, column = 1, columns = false, existingAtomsOnly = false, detail = false, comments = [] } = options
  try {
    const tokens = tokenize(source, { line, column, existingAtomsOnly, comments })
    const parser: ParserState = {
      tokens,
      columns,
      existingAtomsOnly,
      detail,
      expression,
      infixes,
      index: 0,
      depth: 0,
      shape: 'matched',
      ambiguous: null,
      spaced: null,
    }
    const { expressions, lines } = statements(parser)
    const first = tokens[0]
    const onlySeparators = expressions.length === 0 && first !== undefined && first.kind !== 'end of file'
    return { kind: 'ok', quoted: onlySeparators ? block([], metaAt(parser, first)) : block(expressions), forms: expressions, lines }
  } catch (fault) {
    if (fault instanceof SyntaxFault) return { kind: 'error', error: fault.problem }
    throw fault
  }
}
