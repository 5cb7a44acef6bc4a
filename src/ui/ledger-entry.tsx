import { type ReactNode, useEffect, useRef } from 'react'
import { useLineLink } from './line-link.ts'
import { LineNumber } from './line-number.tsx'

/** The bar right of the number: solid for a transaction that was committed, hatched for one that was undone. */
export type Rail = 'committed' | 'undone'

/** Where in its transaction an entry stands, for the ends of the bar. */
export type RailEnd = 'alone' | 'short' | 'first' | 'last'

interface LedgerEntryProps {
  readonly file: string
  readonly line: number | null
  readonly rail?: Rail | null
  readonly end?: RailEnd | null
  readonly className?: string
  readonly children: ReactNode
}

const ENDS: Readonly<Record<RailEnd, string>> = { alone: 'alone', short: 'alone2', first: 'first', last: 'last' }

/** One entry of a ledger: the line of the code that caused it, the rail, and what happened. */
export function LedgerEntry({ file, line, rail = null, end = null, className = '', children }: LedgerEntryProps) {
  const link = useLineLink()
  const linked = file === link.file
  const on = linked && line !== null && line === link.selected
  const pointed = linked && !on && line !== null && line === link.pointed
  const classes = [
    className,
    on ? 'on' : pointed ? 'pointed' : '',
    rail === null ? '' : 'in',
    rail === 'undone' ? 'undone' : '',
    end === null ? '' : ENDS[end],
  ]
  const entry = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (on) entry.current?.scrollIntoView({ block: 'nearest' })
  }, [on])
  const point = linked ? { onMouseEnter: () => link.point(line), onMouseLeave: () => link.point(null) } : {}
  return (
    <li ref={entry} className={classes.filter((name) => name !== '').join(' ')} {...point}>
      <LineNumber file={file} line={line} />
      {children}
    </li>
  )
}
