import { type ReactNode, useEffect, useRef } from 'react'
import { type LineLink, useLineLink } from './line-link.ts'
import { LineNumber } from './line-number.tsx'

/** The bar right of the number: solid for a transaction that was committed, hatched for one that was undone. */
export type Rail = 'committed' | 'undone'

/** Where in its transaction an entry stands, for the ends of the bar. */
export type RailEnd = 'alone' | 'short' | 'first' | 'last'

interface LedgerEntryProps {
  readonly file: string
  readonly line: number | null
  /** The last line, for an entry of a whole form. */
  readonly last?: number
  /** The form that ran the line: pointing at it points at this entry too. */
  readonly form?: number | null
  readonly rail?: Rail | null
  readonly end?: RailEnd | null
  readonly className?: string
  readonly children: ReactNode
}

const ENDS: Readonly<Record<RailEnd, string>> = { alone: 'alone', short: 'alone2', first: 'first', last: 'last' }

/** One entry of a ledger: the line of the code that caused it, the rail, and what happened. */
export function LedgerEntry({ file, line, last, form = null, rail = null, end = null, className = '', children }: LedgerEntryProps) {
  const link = useLineLink()
  const linked = file === link.file
  const on = linked && meets([line, last ?? line], [link.selected, link.selectedTo])
  const pointed = linked && !on && (meets([line, last ?? line], [link.pointed, link.pointed]) || runBy(form, link))
  const leads = on && (last !== undefined || line === link.selected)
  const classes = [
    className,
    on ? 'on' : pointed ? 'pointed' : '',
    rail === null ? '' : 'in',
    rail === 'undone' ? 'undone' : '',
    end === null ? '' : ENDS[end],
  ]
  const entry = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (leads) entry.current?.scrollIntoView({ block: 'nearest' })
  }, [leads])
  const point = linked ? { onMouseEnter: () => link.point(line), onMouseLeave: () => link.point(null) } : {}
  return (
    <li ref={entry} className={classes.filter((name) => name !== '').join(' ')} {...point}>
      <LineNumber file={file} line={line} />
      {children}
    </li>
  )
}

type Lines = readonly [first: number | null, last: number | null]

function meets([first, last]: Lines, [from, to]: Lines): boolean {
  return first !== null && last !== null && from !== null && to !== null && first <= to && from <= last
}

/** Whether the form that is chosen or pointed at ran an entry of another line. */
function runBy(form: number | null, { selected, pointed }: LineLink): boolean {
  return form !== null && (form === selected || form === pointed)
}
