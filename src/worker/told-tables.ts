import type { RunEvent, ValueEvent } from '#protocol/run-event.ts'

/** So many tables at most can be asked for further rows: those of the last values. */
const KEPT = 200

/** The events that told of tables, so that the page can ask for their further rows. */
export interface ToldTables {
  readonly keep: (run: number, events: readonly RunEvent[]) => void
  readonly find: (run: number, seq: number) => ValueEvent | undefined
  /** Their session is closed. */
  readonly forget: () => void
}

/** No tables yet. */
export function createToldTables(): ToldTables {
  const told = new Map<string, ValueEvent>()
  return {
    keep(run, events) {
      for (const event of events) if (event.kind === 'value' && event.preview.kind === 'table') told.set(`${run} ${event.seq}`, event)
      for (const oldest of told.keys()) {
        if (told.size <= KEPT) break
        told.delete(oldest)
      }
    },
    find: (run, seq) => told.get(`${run} ${seq}`),
    forget: () => told.clear(),
  }
}
