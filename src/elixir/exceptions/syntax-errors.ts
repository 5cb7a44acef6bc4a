import type { NativeModule } from '#elixir/native.ts'
import { Atom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { type CodeFrame, codeFrame } from './code-frame.ts'
import { defineException, type ExceptionShape, exceptionField } from './define.ts'

const PLACE: Readonly<Record<string, Term>> = { file: null, line: null, column: null, snippet: null }
const END: Readonly<Record<string, Term>> = { end_line: null, end_column: null, opening_delimiter: null, expected_delimiter: null }

/** Errors of source texts, shown with the line they are about. */
export const syntaxErrors: readonly NativeModule[] = [
  defineException('SyntaxError', shape('invalid syntax found', { ...PLACE, description: 'syntax error' }, placed)),
  defineException('TokenMissingError', shape('token missing', { ...PLACE, ...END, description: 'expression is incomplete' }, unclosed)),
  defineException(
    'MismatchedDelimiterError',
    shape('mismatched delimiter found', { ...PLACE, ...END, closing_delimiter: null, description: 'unexpected token' }, mismatched),
  ),
  defineException('CompileError', {
    fields: { file: null, line: null, description: 'compile error' },
    // biome-ignore lint/correctness/useYield: messages are effects
    *message(exception) {
      const description = String(exceptionField(exception, 'description'))
      const place = formatPlace(exceptionField(exception, 'file'), exceptionField(exception, 'line'))
      return place === '' ? description : `${place} ${description}`
    },
  }),
]

/** `file:line:` in front of a message; empty without a file. */
export function formatPlace(file: Term, line: Term, suffix = ':'): string {
  if (typeof file !== 'string' || file === '') return ''
  return typeof line === 'number' && line !== 0 ? `${file}:${line}${suffix}` : `${file}:`
}

function shape(title: string, fields: Readonly<Record<string, Term>>, frameOf: (exception: ElixirMap) => CodeFrame): ExceptionShape {
  return {
    fields,
    // biome-ignore lint/correctness/useYield: messages are effects
    *message(exception) {
      const { place, text } = codeFrame(frameOf(exception))
      return `${title} on ${place}:\n${text}`
    },
  }
}

function placed(exception: ElixirMap): CodeFrame {
  const snippet = exceptionField(exception, 'snippet')
  return {
    description: String(exceptionField(exception, 'description')),
    file: String(exceptionField(exception, 'file') ?? 'nofile'),
    line: numberOf(exception, 'line', 1),
    column: numberOf(exception, 'column', 1),
    snippet: typeof snippet === 'string' ? snippet : null,
  }
}

/** What is missing belongs behind the last line that has any text, wherever the source ends. */
function unclosed(exception: ElixirMap): CodeFrame {
  const start = placed(exception)
  if (exceptionField(exception, 'opening_delimiter') === null) return start
  const label = `missing closing delimiter (expected ${expectedDelimiter(exception)})`
  const lines = (start.snippet ?? '').replace(/(\r?\n)+$/, '').split(/\r?\n/)
  return { ...start, end: { line: start.line + lines.length - 1, column: [...(lines.at(-1) ?? '')].length + 1, label } }
}

function mismatched(exception: ElixirMap): CodeFrame {
  const start = placed(exception)
  const label = `mismatched closing delimiter (expected ${expectedDelimiter(exception)})`
  return {
    ...start,
    end: { line: numberOf(exception, 'end_line', start.line), column: numberOf(exception, 'end_column', start.column), label },
  }
}

function expectedDelimiter(exception: ElixirMap): string {
  const delimiter = exceptionField(exception, 'expected_delimiter')
  const text = delimiter instanceof Atom ? delimiter.name : String(delimiter)
  return text.includes('"') ? text : `"${text}"`
}

function numberOf(exception: ElixirMap, name: string, fallback: number): number {
  const value = exceptionField(exception, name)
  return typeof value === 'number' ? value : fallback
}
