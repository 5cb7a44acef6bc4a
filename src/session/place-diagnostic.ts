import type { Correction, Diagnostic } from '#elixir/expander/diagnostic.ts'
import type { Fix } from '#protocol/fix.ts'
import type { DiagnosticEvent } from '#protocol/run-event.ts'

/** What a diagnostic says, with its place in the text of its source. */
export type PlacedDiagnostic = Pick<DiagnosticEvent, 'file' | 'line' | 'column' | 'endColumn' | 'severity' | 'message' | 'fix'>

/** A diagnostic of the compiler as an event tells it; `text` is the source that it is about, when that is known. */
export function placeDiagnostic(diagnostic: Diagnostic, text: string | undefined): PlacedDiagnostic {
  const { file, line, severity, message, correction } = diagnostic
  const code = text?.split('\n')[line - 1]
  const column = columnOf(diagnostic, code)
  return {
    file,
    line,
    column,
    endColumn: column === null || code === undefined ? null : column + wordAt(code, column).length,
    severity,
    message,
    fix: column === null || code === undefined || correction === undefined ? null : fixAt(correction, line, column, code),
  }
}

/** The column that the compiler knows, else that of the word to be corrected when it stands in the line once. */
function columnOf({ column, correction }: Diagnostic, code: string | undefined): number | null {
  if (column !== undefined) return column
  if (correction === undefined || code === undefined) return null
  const places = [...code.matchAll(WORDS)].filter(([word]) => word === correction.word)
  const [only] = places
  return places.length === 1 && only !== undefined ? only.index + 1 : null
}

/** The word stands at the column, or before it: a module before the function that is called. */
function fixAt({ title, word, insert }: Correction, line: number, column: number, code: string): Fix | null {
  const index = code.lastIndexOf(word, column - 1)
  if (index < 0) return null
  return { title, from: { line, column: index + 1 }, to: { line, column: index + 1 + word.length }, insert }
}

const WORDS = /[\p{L}\p{N}_]+[?!]?|[^\p{L}\p{N}_\s()[\]{},]+|\S/gu

/** The name or operator that begins at a column. */
function wordAt(code: string, column: number): string {
  const [word = ''] = code.slice(column - 1).match(WORDS) ?? []
  return word
}
