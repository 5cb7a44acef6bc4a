/** A `?` or `?12` of a statement: where it stands and which parameter it names, counted from 0. */
export interface Placeholder {
  readonly start: number
  readonly end: number
  readonly index: number
}

/** One token that may hide a question mark (strings, quoted names, comments), or a placeholder. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|\?\d*/g

/** The placeholders of a statement in order; a bare `?` names the parameter after the largest named before it. */
export function findPlaceholders(sql: string): Placeholder[] {
  const found: Placeholder[] = []
  let largest = 0
  for (const match of sql.matchAll(TOKEN)) {
    if (!match[0].startsWith('?')) continue
    const number = match[0].length > 1 ? Number(match[0].slice(1)) : largest + 1
    largest = Math.max(largest, number)
    found.push({ start: match.index, end: match.index + match[0].length, index: number - 1 })
  }
  return found
}
