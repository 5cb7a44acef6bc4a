import type { SyntaxProblem } from './syntax-problem.ts'

const HEADINGS = {
  SyntaxError: 'invalid syntax found on',
  TokenMissingError: 'token missing on',
  MismatchedDelimiterError: 'mismatched delimiter found on',
} as const

/** Beyond this many lines between two delimiters only the first and the last are shown. */
const MOST_LINES = 5

/** What `Exception.message/1` gives for the exception of a problem in `source`, whose first line is `firstLine` of `file`: the place, the description and the code. */
export function syntaxMessage(problem: SyntaxProblem, source: string, file: string, firstLine = 1): string {
  const lines = source.split(/\r?\n/)
  const { delimiter, exception } = problem
  if (delimiter === null) return pointed(problem, lines[problem.line - firstLine] ?? '', file)
  let { endLine, endColumn } = delimiter
  if (exception === 'TokenMissingError') {
    while (lines.length > 1 && lines[lines.length - 1] === '') lines.pop()
    endLine = firstLine + lines.length - 1
    endColumn = [...(lines[lines.length - 1] ?? '')].length + 1
  }
  return spanned(problem, { lines, file, firstLine, endLine, endColumn })
}

function gutterWidth(line: number): number {
  return Math.max(2, String(line).length) + 2
}

function framed(heading: string, description: string, width: number, body: readonly string[], place: string): string {
  const gutter = ' '.repeat(width)
  const text = description
    .split('\n')
    .map((line, index) => (line === '' || index === 0 ? line : gutter + line))
    .join('\n')
  return [`${heading} ${place}:`, `${gutter}error: ${text}`, `${gutter}│`, ...body, `${gutter}│`, `${gutter}└─ ${place}`].join('\n')
}

function codeLine(line: number, width: number, code: string): string {
  return `${String(line).padStart(width - 1)} │ ${code}`
}

function pointed(problem: SyntaxProblem, code: string, file: string): string {
  const width = gutterWidth(problem.line)
  const pointer = `${' '.repeat(width)}│ ${' '.repeat(problem.column - 1)}^`
  const place = `${file}:${problem.line}:${problem.column}`
  return framed(HEADINGS[problem.exception], problem.description, width, [codeLine(problem.line, width, code), pointer], place)
}

interface Span {
  readonly lines: readonly string[]
  readonly file: string
  readonly firstLine: number
  readonly endLine: number
  readonly endColumn: number
}

function formatDelimiter(text: string): string {
  return text.includes('"') ? text : `"${text}"`
}

function spanned(problem: SyntaxProblem, span: Span): string {
  const width = gutterWidth(span.endLine)
  const gutter = `${' '.repeat(width)}│ `
  const kind = problem.exception === 'TokenMissingError' ? 'missing' : 'mismatched'
  const start = '└ unclosed delimiter'
  const end = `└ ${kind} closing delimiter (expected ${formatDelimiter(problem.delimiter?.expected ?? '')})`
  const startPad = ' '.repeat(problem.column - 1)
  const code = (line: number) => codeLine(line, width, span.lines[line - span.firstLine] ?? '')
  const body =
    problem.line === span.endLine
      ? [
          code(problem.line),
          `${gutter}${startPad}│${' '.repeat(Math.max(0, span.endColumn - problem.column - 1))}${end}`,
          `${gutter}${startPad}${start}`,
        ]
      : [
          code(problem.line),
          `${gutter}${startPad}${start}`,
          ...between(problem.line, span.endLine, code),
          code(span.endLine),
          `${gutter}${' '.repeat(span.endColumn - 1)}${end}`,
        ]
  return framed(HEADINGS[problem.exception], problem.description, width, body, `${span.file}:${span.endLine}:${span.endColumn}`)
}

function between(first: number, last: number, code: (line: number) => string): string[] {
  if (last - first >= MOST_LINES) return [' ...']
  return Array.from({ length: last - first - 1 }, (_, index) => code(first + index + 1))
}
