import type { RunEvent } from '#protocol/run-event.ts'
import type { Term } from '#terms/term.ts'

/** The values that were told of as tables, by the event that told of them; each is kept as long as somebody keeps its event. */
export interface TableValues {
  readonly keep: (event: RunEvent, value: Term) => void
  /** Undefined for an event that told of no table here. */
  readonly valueOf: (event: RunEvent) => Term | undefined
}

/** No values yet. */
export function createTableValues(): TableValues {
  const values = new WeakMap<RunEvent, Term>()
  return {
    keep: (event, value) => void values.set(event, value),
    valueOf: (event) => values.get(event),
  }
}
