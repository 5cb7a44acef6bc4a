import { tokenizeSql } from './sql-tokens.ts'

/** The statement with its parameters in their places: for reading only, it is never sent so. */
export function fillParameters(sql: string, params: readonly string[]): string {
  let next = 0
  return tokenizeSql(sql)
    .map(({ kind, text }) => {
      if (kind !== 'parameter') return text
      const place = text.length > 1 ? Number(text.slice(1)) - 1 : next++
      return literal(params[place] ?? text)
    })
    .join('')
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
