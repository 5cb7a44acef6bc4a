export type SqlKind = 'keyword' | 'function' | 'quote' | 'string' | 'parameter' | 'number' | 'space' | 'text'

export interface SqlToken {
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
    if (name !== undefined) tokens.push(QUOTE, { kind: 'text', text: name.slice(1, -1) }, QUOTE)
    else tokens.push({ kind: kindOf({ space, string, parameter, number, word }, sql[match.index + text.length] === '('), text })
  }
  return tokens
}

const QUOTE: SqlToken = { kind: 'quote', text: '"' }

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
