import { assertNever } from '#base/assert-never.ts'
import type { RunEvent } from '#protocol/run-event.ts'

/** One thing that the run of a lesson's code gave, by the line that caused it. */
export type RecordedEntry =
  | { readonly kind: 'value'; readonly line: number; readonly last: number; readonly text: string }
  | { readonly kind: 'printed'; readonly line: number | null; readonly text: string }
  | { readonly kind: 'statement'; readonly line: number | null; readonly sql: string; readonly params: string }
  | { readonly kind: 'error'; readonly line: number | null; readonly exception: string; readonly message: string }

/** What the run of a lesson's code gave when the page was built, in order: to be read before anything runs. */
export type Recording = readonly RecordedEntry[]

/** What a run says of one of its files: values, printed text, statements with those that bound transactions, and the error it ends in. */
export function recordingOf(events: readonly RunEvent[], file: string): Recording {
  return joinPrinted(events.filter((event) => event.file === file).flatMap(entriesOf))
}

function entriesOf(event: RunEvent): readonly RecordedEntry[] {
  switch (event.kind) {
    case 'value':
      if (event.silent || event.line === null || isFunction(event.inspected)) return []
      return [{ kind: 'value', line: event.line, last: event.endLine, text: event.short }]
    case 'output':
      // The log names the time of the day.
      return event.device === 'stdio' ? [{ kind: 'printed', line: event.line, text: event.text }] : []
    case 'query':
      return [{ kind: 'statement', line: event.line, sql: event.sqlite.sql, params: event.sqlite.inspectedParams }]
    case 'error':
      return [{ kind: 'error', line: event.line, exception: event.exception, message: event.message }]
    case 'transaction':
    case 'multi':
    case 'change':
    case 'process':
    case 'table':
    case 'diagnostic':
    case 'done':
      return []
    default:
      return assertNever(event)
  }
}

/** A function prints nothing that says anything. */
function isFunction(inspected: string): boolean {
  return inspected.startsWith('#Function<')
}

/** What one line prints in pieces stands together. */
function joinPrinted(entries: readonly RecordedEntry[]): Recording {
  const joined: RecordedEntry[] = []
  for (const entry of entries) {
    const before = joined.at(-1)
    if (entry.kind === 'printed' && before?.kind === 'printed' && before.line === entry.line) {
      joined[joined.length - 1] = { ...before, text: before.text + entry.text }
    } else joined.push(entry)
  }
  return joined
}
