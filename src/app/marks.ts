import { briefValue } from '#editor/brief-value.ts'
import type { Fault, RunMarks } from '#editor/decorations.ts'
import type { InlineValue } from '#editor/inline-value.ts'
import type { Source } from '#protocol/message.ts'
import type { ErrorEvent, RunEvent, ValueEvent } from '#protocol/run-event.ts'

interface RunOfFile {
  readonly sources: readonly Source[]
  readonly events: readonly RunEvent[]
}

/** Whether the run was of another text than the file has now; a file that it did not run is not stale. */
export function isStale(run: RunOfFile | null, file: string, text: string): boolean {
  const ran = run?.sources.find((source) => source.file === file)
  return ran !== undefined && ran.text !== text
}

/** What a run says beside and under the lines of a file. */
export function marksOf(run: RunOfFile | null, file: string): RunMarks {
  const events = (run?.events ?? []).filter((event) => event.file === file)
  return { values: valuesOf(events), errors: faultsOf(events) }
}

/** How many errors a run had in each file, by the file's name without its ending. */
export function errorsByFile(events: readonly RunEvent[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const event of events) {
    if (event.kind !== 'error') continue
    const name = event.file.replace(/\.exs$/, '')
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** The last line of the form that begins at a line; null where none does. */
export function formEnd(run: RunOfFile | null, file: string, line: number): number | null {
  return shownForms(run, file).find((form) => form.line === line)?.endLine ?? null
}

/** The first line of the form whose value stands beside a line, else the line. */
export function formStart(run: RunOfFile | null, file: string, line: number): number {
  return shownForms(run, file).findLast((form) => form.endLine === line)?.line ?? line
}

function shownForms(run: RunOfFile | null, file: string): readonly ValueEvent[] {
  return (run?.events ?? []).filter((event): event is ValueEvent => event.kind === 'value' && !event.silent && event.file === file)
}

function valuesOf(events: readonly RunEvent[]): readonly InlineValue[] {
  const byLine = new Map<number, InlineValue>()
  for (const event of events) {
    if (event.kind === 'value' && !event.silent)
      byLine.set(event.endLine, { line: event.endLine, text: briefValue(event.short), kind: 'value' })
    if (event.kind === 'error' && event.line !== null) byLine.set(event.line, { line: event.line, text: errorText(event), kind: 'error' })
  }
  return [...byLine.values()]
}

function errorText({ exception, message }: ErrorEvent): string {
  return `** (${exception}) ${message.split('\n').join(' ')}`
}

/** What the compiler says of a line is closer to the point than the exception that it ends in, and stands in its place. */
function faultsOf(events: readonly RunEvent[]): readonly Fault[] {
  const said = events.flatMap((event): Fault[] => {
    if (event.kind !== 'diagnostic' || event.line === null) return []
    return [{ line: event.line, column: event.column, message: event.message, hint: null, severity: event.severity }]
  })
  const raised = events.flatMap((event): Fault[] => {
    if (event.kind !== 'error' || event.line === null || said.some(({ line, severity }) => line === event.line && severity === 'error'))
      return []
    return [{ line: event.line, column: event.column, message: event.message, hint: event.hint, severity: 'error' }]
  })
  return [...said, ...raised]
}
