import type { NativeModule } from '#elixir/native.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { defineException, type ExceptionShape, exceptionField } from './define.ts'

const PLACE: Readonly<Record<string, Term>> = { file: null, line: null, column: null, snippet: null }
const END: Readonly<Record<string, Term>> = { end_line: null, end_column: null, opening_delimiter: null, expected_delimiter: null }

interface Mark {
  readonly line: number
  readonly column: number
  readonly label: string
}

/** Errors of source texts, shown with the line they are about. */
export const syntaxErrors: readonly NativeModule[] = [
  defineException('SyntaxError', shape('invalid syntax found', { ...PLACE, description: 'syntax error' }, caret)),
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

function shape(title: string, fields: Readonly<Record<string, Term>>, marks: (exception: ElixirMap) => readonly Mark[]): ExceptionShape {
  return {
    fields,
    // biome-ignore lint/correctness/useYield: messages are effects
    *message(exception) {
      const shown = marks(exception)
      const last = shown[shown.length - 1] as Mark
      const place = `${String(exceptionField(exception, 'file') ?? 'nofile')}:${last.line}:${last.column}`
      return `${title} on ${place}:\n${frame(exception, shown, place)}`
    },
  }
}

function frame(exception: ElixirMap, marks: readonly Mark[], place: string): string {
  const snippet = exceptionField(exception, 'snippet')
  const gutter = String((marks[marks.length - 1] as Mark).line).length + 2
  const bar = `${' '.repeat(Math.max(gutter, 3) + 1)}│`
  const lines = [`    error: ${String(exceptionField(exception, 'description'))}`, bar]
  if (typeof snippet === 'string') lines.push(...sourceLines(snippet, marks, bar), bar)
  lines.push(`${bar.slice(0, -1)}└─ ${place}`)
  return lines.join('\n')
}

function sourceLines(snippet: string, marks: readonly Mark[], bar: string): string[] {
  const source = snippet.split('\n')
  const lines: string[] = []
  const shown = [...new Set(marks.map((mark) => mark.line))].sort((a, b) => a - b)
  const first = shown[0] as number
  for (const [i, line] of shown.entries()) {
    const before = shown[i - 1]
    if (before !== undefined && line > before + 1) lines.push(`${' '.repeat(bar.length - 4)}...${bar.slice(-1)}`)
    const text = source[line - first] ?? source[line - 1] ?? ''
    lines.push(`${String(line).padStart(bar.length - 2)} │ ${text}`)
    lines.push(
      ...pointers(
        marks.filter((mark) => mark.line === line),
        bar,
      ),
    )
  }
  return lines
}

function pointers(marks: readonly Mark[], bar: string): string[] {
  const ordered = [...marks].sort((a, b) => b.column - a.column)
  return ordered.map((mark, i) => {
    const others = ordered.slice(i + 1).map((other) => other.column)
    let line = ''
    for (let column = 1; column < mark.column; column++) line += others.includes(column) ? '│' : ' '
    return `${bar} ${line}${mark.label === '' ? '^' : `└ ${mark.label}`}`
  })
}

function numberOf(exception: ElixirMap, name: string, fallback: number): number {
  const value = exceptionField(exception, name)
  return typeof value === 'number' ? value : fallback
}

function caret(exception: ElixirMap): readonly Mark[] {
  return [{ line: numberOf(exception, 'line', 1), column: numberOf(exception, 'column', 1), label: '' }]
}

function unclosed(exception: ElixirMap): readonly Mark[] {
  if (exceptionField(exception, 'opening_delimiter') === null) return caret(exception)
  const [opening] = caret(exception) as [Mark]
  const expected = delimiterText(exceptionField(exception, 'expected_delimiter'))
  return [
    { ...opening, label: 'unclosed delimiter' },
    {
      line: numberOf(exception, 'end_line', opening.line),
      column: numberOf(exception, 'end_column', opening.column),
      label: `missing closing delimiter (expected "${expected}")`,
    },
  ]
}

function mismatched(exception: ElixirMap): readonly Mark[] {
  const [opening] = caret(exception) as [Mark]
  const expected = delimiterText(exceptionField(exception, 'expected_delimiter'))
  return [
    { ...opening, label: 'unclosed delimiter' },
    {
      line: numberOf(exception, 'end_line', opening.line),
      column: numberOf(exception, 'end_column', opening.column),
      label: `mismatched closing delimiter (expected "${expected}")`,
    },
  ]
}

function delimiterText(delimiter: Term): string {
  return delimiter !== null && typeof delimiter === 'object' && 'name' in delimiter ? delimiter.name : String(delimiter)
}
