import { type ReactNode, useState } from 'react'
import type { SqlSpan } from './added-parts.ts'
import { cutList } from './cut-list.ts'
import { layoutSql } from './sql-layout.ts'
import { type SqlKind, type SqlToken, tokenizeSql } from './sql-tokens.ts'
import { count } from './time.ts'

const CLASSES: Readonly<Record<SqlKind, string>> = {
  keyword: 'q-k',
  function: 'q-f',
  quote: 'q-q',
  string: 'x-s',
  parameter: 'q-p',
  number: 'q-n',
  space: '',
  text: '',
}

/** A stretch of a statement that is marked. */
export interface SqlPart extends SqlSpan {
  readonly className: string
  /** It is the one that is pointed at, here or elsewhere. */
  readonly current?: boolean
  /** The pointer has come to it, or left it. */
  readonly onPoint?: (on: boolean) => void
  /** It leads somewhere: then it is a button of this name. */
  readonly press?: { readonly label: string; readonly onPress: () => void }
}

interface SqlBlockProps {
  readonly sql: string
  /** They do not overlap. */
  readonly parts?: readonly SqlPart[]
}

/** A statement laid out with one clause a line, in colour. */
export function SqlBlock({ sql, parts = [] }: SqlBlockProps) {
  return (
    <div className="sql">
      {layoutSql(sql).map(({ depth, tokens }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
        <span key={index} className="ql" style={depth === 0 ? {} : { marginLeft: `${depth * 2}ch` }}>
          <Line tokens={tokens} parts={parts} />
        </span>
      ))}
    </div>
  )
}

/** A clause of more tokens than this has a list of thousands in it, as an insert of many rows: its middle is there when it is asked for. */
const MANY = 800
const HEAD = 240
const TAIL = 24

function Line({ tokens, parts }: { readonly tokens: readonly SqlToken[]; readonly parts: readonly SqlPart[] }) {
  const [open, setOpen] = useState(false)
  const { head, hidden, tail } = cutList(tokens, MANY, HEAD, TAIL)
  const drawn = (some: readonly SqlToken[]) => (parts.length === 0 ? spans(some) : marked(some, parts))
  if (hidden.length === 0) return drawn(head)
  const parameters = hidden.filter(({ kind }) => kind === 'parameter').length
  return (
    <>
      {drawn(head)}
      {open ? (
        // Without colours, which would be a hundred thousand elements.
        hidden.map(({ text }) => text).join('')
      ) : (
        <button type="button" className="link-button cut" onClick={() => setOpen(true)}>
          … {parameters > 0 ? count(parameters, 'parameter') : count(hidden.length, 'part')} more …
        </button>
      )}
      {drawn(tail)}
    </>
  )
}

/** A statement on one line, in colour. */
export function SqlText({ sql }: { readonly sql: string }): ReactNode {
  return spans(tokenizeSql(sql))
}

interface Stretch {
  readonly part: SqlPart | undefined
  readonly tokens: SqlToken[]
}

function marked(tokens: readonly SqlToken[], parts: readonly SqlPart[]): ReactNode {
  const stretches: Stretch[] = []
  for (const token of tokens) {
    const part = parts.find(({ start, end }) => start <= token.start && token.start < end)
    const last = stretches.at(-1)
    if (last !== undefined && last.part === part) last.tokens.push(token)
    else stretches.push({ part, tokens: [token] })
  }
  return stretches.map(({ part, tokens }) => {
    const key = tokens[0]?.start ?? 0
    return part === undefined ? <span key={key}>{spans(tokens)}</span> : <MarkedStretch key={key} part={part} tokens={tokens} />
  })
}

function MarkedStretch({
  part: { className, current = false, onPoint, press },
  tokens,
}: {
  readonly part: SqlPart
  readonly tokens: readonly SqlToken[]
}) {
  const pointing =
    onPoint === undefined
      ? {}
      : {
          onMouseEnter: () => onPoint(true),
          onMouseLeave: () => onPoint(false),
          onFocus: () => onPoint(true),
          onBlur: () => onPoint(false),
        }
  if (press === undefined)
    return (
      <span className={className} aria-current={current || undefined} {...pointing}>
        {spans(tokens)}
      </span>
    )
  return (
    // A button's text could not be chosen and copied with the rest of the statement.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      className={className}
      aria-current={current || undefined}
      role="button"
      tabIndex={0}
      aria-description={press.label}
      onClick={press.onPress}
      onKeyDown={(event) => event.key === 'Enter' && press.onPress()}
      {...pointing}
    >
      {spans(tokens)}
    </span>
  )
}

function spans(tokens: readonly SqlToken[]): ReactNode {
  return tokens.map(({ kind, text }, index) => {
    const className = CLASSES[kind]
    return className === '' ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: tokens have no other identity
      <span key={index} className={className}>
        {text}
      </span>
    )
  })
}
