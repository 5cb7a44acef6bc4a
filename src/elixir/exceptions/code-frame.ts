/** What a frame shows: a place in a source, or, with `end`, what was opened there and where it should have been closed. */
export interface CodeFrame {
  readonly description: string
  readonly file: string
  readonly line: number
  readonly column: number
  /** The source from `line` on; null when it is not known. */
  readonly snippet: string | null
  readonly end?: FrameEnd
}

interface FrameEnd {
  readonly line: number
  readonly column: number
  readonly label: string
}

/** Beyond this many lines between two delimiters only the first and the last are shown. */
const MOST_LINES = 5

/** The lines below the heading of a syntax error, and the place it ends at: the description, the code with its marks, the place again. */
export function codeFrame(frame: CodeFrame): { readonly place: string; readonly text: string } {
  const last = frame.end ?? frame
  const place = `${frame.file}:${last.line}:${last.column}`
  const width = Math.max(2, String(last.line).length) + 2
  const gutter = ' '.repeat(width)
  const body = frame.snippet === null ? [] : [...markedLines(frame, frame.snippet.split(/\r?\n/), width), `${gutter}│`]
  return {
    place,
    text: [`${gutter}error: ${indented(frame.description, gutter)}`, `${gutter}│`, ...body, `${gutter}└─ ${place}`].join('\n'),
  }
}

function indented(description: string, gutter: string): string {
  return description
    .split('\n')
    .map((line, index) => (line === '' || index === 0 ? line : gutter + line))
    .join('\n')
}

function markedLines({ line, column, end }: CodeFrame, lines: readonly string[], width: number): readonly string[] {
  const code = (number: number) => `${String(number).padStart(width - 1)} │ ${lines[number - line] ?? ''}`
  const below = `${' '.repeat(width)}│ `
  const start = below + ' '.repeat(column - 1)
  if (end === undefined) return [code(line), `${start}^`]
  const opened = `${start}└ unclosed delimiter`
  if (line === end.line) {
    return [code(line), `${start}│${' '.repeat(Math.max(0, end.column - column - 1))}└ ${end.label}`, opened]
  }
  return [code(line), opened, ...linesBetween(line, end.line, code), code(end.line), `${below}${' '.repeat(end.column - 1)}└ ${end.label}`]
}

function linesBetween(first: number, last: number, code: (line: number) => string): readonly string[] {
  if (last - first >= MOST_LINES) return [' ...']
  return Array.from({ length: last - first - 1 }, (_, index) => code(first + index + 1))
}
