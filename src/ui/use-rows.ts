import { useCallback, useEffect, useRef, useState } from 'react'
import { missingWindow, type RowWindows, rowAt, WINDOW, withWindow } from './row-windows.ts'

/** Asks for so many rows, of those behind the first ones; null when they are gone. */
export type AskRows<Row> = (from: number, count: number) => Promise<readonly Row[] | null>

export interface Rows<Row> {
  /** Undefined while the row is on its way. */
  readonly at: (index: number) => Row | undefined
  /** Rows that are not here yet are gone for good. */
  readonly gone: boolean
  /** These are looked at: what of them is not here is asked for. */
  readonly look: (from: number, to: number) => void
}

/** So many rows before and behind those that are looked at are asked for, too. */
const AHEAD = 100

interface Held<Row> extends RowWindows<Row> {
  readonly gone: boolean
}

/**
 * The rows of a long table: the first ones, and further ones as they are looked at, one window at a time, so that a quick scroll asks
 * for where it ends and not for all that it passes. Other first rows are another table: an answer that was for the one before is dropped.
 */
export function useRows<Row>(first: readonly Row[], total: number, ask: AskRows<Row>): Rows<Row> {
  const [held, setHeld] = useState<Held<Row>>({ first, windows: new Map(), gone: false })
  const [view, setView] = useState({ from: 0, to: 0 })
  const [arrivals, setArrivals] = useState(0)
  const asking = useRef<readonly Row[] | null>(null)
  const rows = held.first === first ? held : { first, windows: new Map<number, readonly Row[]>(), gone: false }
  if (rows !== held) setHeld(rows)
  const wanted = rows.gone ? null : missingWindow(rows, Math.max(0, view.from - AHEAD), Math.min(total - 1, view.to + AHEAD))
  useEffect(() => {
    // An answer that was dropped asks again, too.
    void arrivals
    if (wanted === null || asking.current === first) return
    asking.current = first
    void ask(wanted * WINDOW, WINDOW).then((answer) => {
      if (asking.current === first) asking.current = null
      setArrivals((count) => count + 1)
      setHeld((now) => {
        if (now.first !== first) return now
        return answer === null ? { ...now, gone: true } : { ...withWindow(now, wanted, answer), gone: false }
      })
    })
  }, [wanted, arrivals, first, ask])
  const look = useCallback((from: number, to: number) => setView((now) => (now.from === from && now.to === to ? now : { from, to })), [])
  return {
    at: (index) => rowAt(rows, index),
    gone: rows.gone,
    look,
  }
}
