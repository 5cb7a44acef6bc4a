import { type SqlToken, tokenizeSql } from './sql-tokens.ts'

/** The statement with its parameters in their places: for reading only, it is never sent so. */
export function fillParameters(sql: string, params: readonly string[]): string {
  return filledTokens(sql, params)
    .map(({ filled }) => filled)
    .join('')
}

/** Where stretches of a statement stand once its parameters are in their places. */
export function fillSpans<Span extends { readonly start: number; readonly end: number }>(
  sql: string,
  params: readonly string[],
  spans: readonly Span[],
): readonly Span[] {
  const moved = new Map<number, number>()
  let at = 0
  for (const { token, filled } of filledTokens(sql, params)) {
    for (let i = 0; i < token.text.length; i++) moved.set(token.start + i, at + Math.min(i, filled.length))
    at += filled.length
  }
  moved.set(sql.length, at)
  return spans.map((span) => ({ ...span, start: moved.get(span.start) ?? at, end: moved.get(span.end) ?? at }))
}

interface FilledToken {
  readonly token: SqlToken
  readonly filled: string
}

function filledTokens(sql: string, params: readonly string[]): readonly FilledToken[] {
  let next = 0
  return tokenizeSql(sql).map((token) => {
    if (token.kind !== 'parameter') return { token, filled: token.text }
    const place = token.text.length > 1 ? Number(token.text.slice(1)) - 1 : next++
    return { token, filled: literal(params[place] ?? token.text) }
  })
}

/** A parameter as `inspect` prints it, as SQL would be written. */
function literal(inspected: string): string {
  if (inspected === 'nil') return 'NULL'
  if (inspected === 'true' || inspected === 'false') return inspected.toUpperCase()
  const string = /^"([\s\S]*)"$/.exec(inspected)?.[1]
  if (string !== undefined) return quote(string.replace(/\\(["\\])/g, '$1'))
  const sigil = /^~[A-Z]\[(.*)\]$/.exec(inspected)?.[1]
  if (sigil !== undefined) return quote(sigil)
  return /^Decimal\.new\("(.*)"\)$/.exec(inspected)?.[1] ?? inspected
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
