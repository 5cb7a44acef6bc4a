import { type SqlToken, tokenizeSql } from './sql-tokens.ts'

/** One line of a laid out statement: how deep it stands in subqueries, and its pieces. */
export interface SqlLine {
  readonly depth: number
  readonly tokens: readonly SqlToken[]
}

/** A statement no longer than this stays on one line. */
const SHORT = 60

const CLAUSES = new Set(
  'FROM WHERE JOIN LEFT RIGHT FULL INNER CROSS GROUP ORDER HAVING LIMIT OFFSET UNION EXCEPT INTERSECT WINDOW SET VALUES RETURNING SELECT'.split(
    ' ',
  ),
)
const JOINS = new Set('LEFT RIGHT FULL INNER CROSS OUTER'.split(' '))

/** Lays a statement out with one clause a line, subqueries indented, and the columns of a `CREATE TABLE` below each other. */
export function layoutSql(sql: string): readonly SqlLine[] {
  const tokens = tokenizeSql(sql.trimEnd()).filter(({ kind, start }) => kind !== 'space' || start > 0)
  if (sql.length <= SHORT) return [{ depth: 0, tokens }]
  const layout = new Layout(/^CREATE TABLE/i.test(sql.trim()))
  tokens.forEach((token, index) => {
    layout.add(token, tokens[index + 1], tokens[index + 2])
  })
  return layout.lines()
}

/** The lines so far, and the parentheses that are open: `query` around a subquery or a table's columns, `group` around anything else. */
class Layout {
  readonly #done: SqlLine[] = []
  readonly #open: ('query' | 'group')[] = []
  readonly #table: boolean
  #line: SqlToken[] = []
  #depth = 0
  #words: string[] = []

  constructor(table: boolean) {
    this.#table = table
  }

  add(token: SqlToken, next: SqlToken | undefined, afterNext: SqlToken | undefined): void {
    if (token.kind === 'keyword') this.#word(token, afterNext?.text.toUpperCase())
    else if (token.text === '(') this.#opens(token, next)
    else if (token.text === ')') this.#closes(token)
    else if (token.kind !== 'space' || this.#line.length > 0) this.#line.push(token)
    if (token.text === ',' && this.#table && this.#open.length === 1) this.#break()
  }

  lines(): readonly SqlLine[] {
    this.#break()
    return this.#done
  }

  #word(token: SqlToken, following: string | undefined): void {
    if (this.#startsClause(token.text.toUpperCase(), following)) this.#break()
    this.#words.push(token.text.toUpperCase())
    this.#line.push(token)
  }

  #startsClause(word: string, following: string | undefined): boolean {
    const before = this.#words.at(-1) ?? ''
    const here = this.#open.at(-1) !== 'group' && !this.#table
    if (word === 'FROM') return here && before !== 'DELETE' && !(before === 'DISTINCT' && this.#compares())
    if (word === 'ON') return here && following === 'CONFLICT'
    if (word === 'JOIN' || JOINS.has(word)) return here && !JOINS.has(before)
    if (word === 'SELECT')
      return here && (before === 'UNION' || before === 'ALL' || before === 'EXCEPT' || before === 'INTERSECT' || this.#line.length > 0)
    return here && CLAUSES.has(word)
  }

  /** Whether the words before are those of `IS [NOT] DISTINCT FROM`. */
  #compares(): boolean {
    const word = this.#words.at(-2)
    return word === 'IS' || word === 'NOT'
  }

  #opens(token: SqlToken, next: SqlToken | undefined): void {
    this.#line.push(token)
    const query = (this.#table && this.#open.length === 0) || /^(SELECT|WITH)$/i.test(next?.text ?? '')
    this.#open.push(query ? 'query' : 'group')
    if (!query) return
    this.#break()
    this.#depth++
  }

  #closes(token: SqlToken): void {
    if (this.#open.pop() === 'query') {
      this.#break()
      this.#depth--
    }
    this.#line.push(token)
  }

  #break(): void {
    while (this.#line.at(-1)?.kind === 'space') this.#line.pop()
    if (this.#line.length > 0) this.#done.push({ depth: this.#depth, tokens: this.#line })
    this.#line = []
  }
}
