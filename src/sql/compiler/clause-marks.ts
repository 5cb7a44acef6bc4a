import type { ClauseKind, ClauseText } from '#ecto/adapter/clause-text.ts'
import type { QueryScope } from './query-scope.ts'

/** Around the text of a clause while a statement is made whose clauses are wanted: characters that no statement has. */
const OPEN = '\u{F0000}'
const NAMED = '\u{F0001}'
const CLOSE = '\u{F0002}'

/** The text of a clause, marked as that when the clauses of the statement are wanted. Marks stay with the text wherever a dialect puts it. */
export function marked(scope: QueryScope, clause: ClauseKind, index: number, text: string): string {
  return scope.marks && text !== '' ? `${OPEN}${clause} ${index}${NAMED}${text}${CLOSE}` : text
}

/** A keyword and the elements behind it, each marked as its own; the keyword is of the first. Empty without elements. */
export function listSql(keyword: string, clause: ClauseKind, elements: readonly string[], scope: QueryScope): string {
  return elements.map((text, index) => marked(scope, clause, index, `${index === 0 ? keyword : ', '}${text}`)).join('')
}

export interface ReadMarks {
  readonly sql: string
  readonly clauses: readonly ClauseText[]
}

/** A marked text without its marks, and where they stood. Of a clause inside of another the inner one is told. */
export function readMarks(text: string): ReadMarks {
  const clauses: ClauseText[] = []
  const open: { clause: ClauseKind; index: number }[] = []
  let sql = ''
  for (const piece of text.split(PIECES)) {
    if (piece.startsWith(OPEN)) {
      const [clause, index] = piece.slice(OPEN.length, -NAMED.length).split(' ')
      open.push({ clause: clause as ClauseKind, index: Number(index) })
    } else if (piece === CLOSE) open.pop()
    else {
      const of = open.at(-1)
      if (of !== undefined && piece !== '') clauses.push({ ...of, start: sql.length, end: sql.length + piece.length })
      sql += piece
    }
  }
  return { sql, clauses }
}

const PIECES = new RegExp(`(${OPEN}[^${NAMED}]*${NAMED}|${CLOSE})`, 'u')
