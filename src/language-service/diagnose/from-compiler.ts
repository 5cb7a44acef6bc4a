import type { CompilerFinding, Finding, TextSpan } from '#protocol/language.ts'

/** What the compiler reported, with its place as offsets; without a column it is the whole line. */
export function fromCompiler({ line, column, endColumn, endLine, severity, message, fix }: CompilerFinding, text: string): Finding {
  const lines = text.split('\n')
  const starts = [...text.matchAll(/^/gm)].map(({ index }) => index)
  const at = (place: { readonly line: number; readonly column: number }) =>
    Math.min(text.length, (starts[place.line - 1] ?? 0) + place.column - 1)
  const span =
    column === null
      ? wholeLines(lines, starts, line ?? 1, endLine)
      : { start: at({ line: line ?? 1, column }), end: at({ line: line ?? 1, column: endColumn ?? column + 1 }) }
  const fixes = fix === null ? [] : [{ title: fix.title, edits: [{ start: at(fix.from), end: at(fix.to), text: fix.insert }] }]
  return { ...span, severity, message, fixes }
}

function wholeLines(lines: readonly string[], starts: readonly number[], line: number, endLine: number): TextSpan {
  const first = lines[line - 1] ?? ''
  const indent = first.length - first.trimStart().length
  const start = (starts[line - 1] ?? 0) + indent
  return { start, end: Math.max(start, (starts[endLine - 1] ?? 0) + (lines[endLine - 1] ?? '').trimEnd().length) }
}
