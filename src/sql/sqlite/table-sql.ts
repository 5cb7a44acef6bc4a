/** The text of a CREATE TABLE in parts, so that single columns and constraints can be changed. */
export interface TableSql {
  /** Up to the opening parenthesis. */
  readonly head: string
  /** Columns and constraints, in order. */
  readonly items: readonly string[]
  /** From the closing parenthesis on. */
  readonly tail: string
}

/** Takes a CREATE TABLE apart. */
export function parseTableSql(sql: string): TableSql {
  const open = sql.indexOf('(')
  const parts = splitTop(sql.slice(open + 1))
  return { head: sql.slice(0, open + 1), items: parts.items, tail: parts.rest }
}

/** Puts it together again. */
export function tableSqlText({ head, items, tail }: TableSql): string {
  return head + items.join(', ') + tail
}

/** A word, a quoted name or text, or a single mark. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\w+|\s+|[\s\S]/g

function splitTop(text: string): { readonly items: string[]; readonly rest: string } {
  const items: string[] = []
  let item = ''
  let depth = 0
  let at = 0
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === ')' && depth === 0) return { items: [...items, item.trim()], rest: text.slice(at) }
    if (token === '(') depth++
    if (token === ')') depth--
    if (token === ',' && depth === 0) {
      items.push(item.trim())
      item = ''
    } else item += token
    at += token.length
  }
  return { items: [...items, item.trim()], rest: '' }
}

/** A column's definition in parts: its type, and its constraints, each with the name before it. */
export interface ColumnSql {
  readonly name: string
  readonly type: string
  readonly clauses: readonly string[]
}

const CLAUSE_START = /^(constraint|default|not|null|collate|check|primary|unique|references|generated|as)$/i

/** Takes a column's definition apart. */
export function parseColumnSql(item: string): ColumnSql {
  const tokens = [...item.matchAll(TOKEN)].map(([token]) => token)
  const parts: string[] = ['']
  let depth = 0
  let named = false
  for (const token of tokens.slice(1)) {
    const last = parts.at(-1) ?? ''
    const begins = depth === 0 && CLAUSE_START.test(token) && !named && !/(?:\bset|\bdefault|^not)\s+$/i.test(last)
    if (begins) parts.push(token)
    else parts[parts.length - 1] = last + token
    if (token === '(') depth++
    if (token === ')') depth--
    if (/^constraint$/i.test(token)) named = true
    else if (named && /^(check|references|unique|primary|not|default)$/i.test(token)) named = false
  }
  const [type = '', ...clauses] = parts.map((part) => part.trim())
  return { name: tokens[0] ?? '', type, clauses }
}

/** Puts a column's definition together again. */
export function columnSqlText({ name, type, clauses }: ColumnSql): string {
  return [name, type, ...clauses].filter((part) => part !== '').join(' ')
}
