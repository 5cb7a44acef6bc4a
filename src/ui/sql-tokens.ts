export type SqlKind = 'keyword' | 'function' | 'quote' | 'string' | 'parameter' | 'number' | 'space' | 'text'

export interface SqlToken {
  /** Where in the statement it begins. */
  readonly start: number
  readonly kind: SqlKind
  readonly text: string
}

const KEYWORDS = new Set(
  (
    'SELECT FROM WHERE JOIN LEFT RIGHT FULL INNER OUTER CROSS LATERAL ON USING AS AND OR NOT IN IS NULL LIKE ILIKE BETWEEN EXISTS CASE WHEN ' +
    'THEN ELSE END GROUP BY ORDER HAVING LIMIT OFFSET DISTINCT ALL ANY UNION EXCEPT INTERSECT WITH RECURSIVE MATERIALIZED INSERT INTO VALUES DEFAULT ' +
    'CONFLICT CONSTRAINT DO NOTHING UPDATE SET DELETE RETURNING ASC DESC NULLS FIRST LAST OVER PARTITION WINDOW ROWS RANGE UNBOUNDED PRECEDING ' +
    'FOLLOWING CURRENT ROW FILTER FOR SHARE BEGIN IMMEDIATE COMMIT ROLLBACK SAVEPOINT RELEASE TO TRANSACTION CREATE TABLE INDEX UNIQUE DROP ALTER ADD ' +
    'COLUMN PRIMARY KEY REFERENCES FOREIGN CHECK CASCADE RESTRICT IF AUTOINCREMENT RENAME TRUE FALSE EXPLAIN QUERY PLAN CAST COLLATE ESCAPE ' +
    'PRAGMA VIEW TEMPORARY BIGSERIAL SERIAL'
  ).split(' '),
)

const TOKEN = /(\s+)|('(?:[^']|'')*')|("(?:[^"]|"")*")|(\?\d*|\$\d+)|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(::|\|\||[<>!=]=|<>|->>?|[\s\S])/g

/** The pieces of an SQL statement, in order; joined they are the statement. Quoted names come apart into quotes and name. */
export function tokenizeSql(sql: string): readonly SqlToken[] {
  const tokens: SqlToken[] = []
  for (const match of sql.matchAll(TOKEN)) {
    const [text, space, string, name, parameter, number, word] = match
    const start = match.index
    if (name !== undefined) {
      const inside = name.slice(1, -1)
      tokens.push(quote(start), { start: start + 1, kind: 'text', text: inside }, quote(start + 1 + inside.length))
    } else tokens.push({ start, kind: kindOf({ space, string, parameter, number, word }, sql[start + text.length] === '('), text })
  }
  return tokens
}

function quote(start: number): SqlToken {
  return { start, kind: 'quote', text: '"' }
}

type Found = Readonly<Record<'space' | 'string' | 'parameter' | 'number' | 'word', string | undefined>>

function kindOf(found: Found, beforeParenthesis: boolean): SqlKind {
  if (found.space !== undefined) return 'space'
  if (found.string !== undefined) return 'string'
  if (found.parameter !== undefined) return 'parameter'
  if (found.number !== undefined) return 'number'
  if (found.word === undefined) return 'text'
  if (KEYWORDS.has(found.word) || KEYWORDS.has(found.word.toUpperCase())) return 'keyword'
  return beforeParenthesis ? 'function' : 'text'
}
