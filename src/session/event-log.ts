import type { RunEvent } from '#protocol/run-event.ts'
import type { CurrentForm } from './place.ts'

/** An event as its source knows it: the log adds its number, its time and the form that was running. */
export type NewEvent = RunEvent extends infer E ? (E extends RunEvent ? Omit<E, 'seq' | 'at' | 'form'> : never) : never

/** The events of one run, numbered and timed as they happen. */
export interface EventLog {
  readonly events: readonly RunEvent[]
  /** Gives the event as the log has it. */
  add(event: NewEvent): RunEvent
}

/** A log of what happens while `form` is the form that runs; it also tells `onEvent` of each event. */
export function createEventLog(form: CurrentForm, onEvent: (event: RunEvent) => void = () => {}): EventLog {
  const start = performance.now()
  const events: RunEvent[] = []
  return {
    events,
    add(event) {
      const at = Math.round((performance.now() - start) * 1000) / 1000
      const numbered = { ...event, form: event.file === form.file ? form.line : null, seq: events.length + 1, at } as RunEvent
      events.push(numbered)
      onEvent(numbered)
      return numbered
    },
  }
}
