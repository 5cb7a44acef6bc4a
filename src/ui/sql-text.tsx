import type { ReactNode } from 'react'
import { layoutSql } from './sql-layout.ts'
import { type SqlKind, type SqlToken, tokenizeSql } from './sql-tokens.ts'

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

/** A statement laid out with one clause a line, in colour. */
export function SqlBlock({ sql }: { readonly sql: string }) {
  return (
    <div className="sql">
      {layoutSql(sql).map(({ depth, tokens }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
        <span key={index} className="ql" style={depth === 0 ? {} : { marginLeft: `${depth * 2}ch` }}>
          {spans(tokens)}
        </span>
      ))}
    </div>
  )
}

/** A statement on one line, in colour. */
export function SqlText({ sql }: { readonly sql: string }): ReactNode {
  return spans(tokenizeSql(sql))
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
