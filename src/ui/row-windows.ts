/** So many rows are asked for at once. */
export const WINDOW = 200

/** So many windows are kept; the one that was not looked at for longest goes. */
const KEPT = 25

/** The rows of a long table as far as they are here: the first ones, and windows of further ones by their number. */
export interface RowWindows<Row> {
  readonly first: readonly Row[]
  /** Window 0 begins behind the first rows. */
  readonly windows: ReadonlyMap<number, readonly Row[]>
}

/** The row at a place; undefined while it is not here. */
export function rowAt<Row>({ first, windows }: RowWindows<Row>, index: number): Row | undefined {
  if (index < first.length) return first[index]
  const beyond = index - first.length
  return windows.get(Math.floor(beyond / WINDOW))?.[beyond % WINDOW]
}

/** The first window that is not here of those that hold rows from one place to another; null when all are. */
export function missingWindow<Row>({ first, windows }: RowWindows<Row>, from: number, to: number): number | null {
  const last = Math.floor((to - first.length) / WINDOW)
  for (let window = Math.max(0, Math.floor((from - first.length) / WINDOW)); window <= last; window++) {
    if (!windows.has(window)) return window
  }
  return null
}

/** With one window more. */
export function withWindow<Row>(rows: RowWindows<Row>, window: number, arrived: readonly Row[]): RowWindows<Row> {
  const kept = [...rows.windows].slice(-(KEPT - 1))
  return { ...rows, windows: new Map([...kept, [window, arrived]]) }
}
