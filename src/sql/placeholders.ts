/** A `?`, `?12` or `$name::suffix` of a statement: where it stands and which parameter it names, counted from 0. */
export interface Placeholder {
  readonly start: number
  readonly end: number
  readonly index: number
}

/** One token that may hide a question mark (strings, quoted names, comments), or a placeholder. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|\?\d*|\$\w+(?:::\w+)*/g

/** The placeholders of a statement in order; a bare `?` and a new name stand for the parameter after the largest before it. */
export function findPlaceholders(sql: string): Placeholder[] {
  const found: Placeholder[] = []
  const names = new Map<string, number>()
  let largest = 0
  for (const match of sql.matchAll(TOKEN)) {
    const [token] = match
    if (!token.startsWith('?') && !token.startsWith('$')) continue
    const number = /^\?\d/.test(token) ? Number(token.slice(1)) : (names.get(token) ?? largest + 1)
    if (token.startsWith('$')) names.set(token, number)
    largest = Math.max(largest, number)
    found.push({ start: match.index, end: match.index + token.length, index: number - 1 })
  }
  return found
}

/** How many parameters a statement with these placeholders has. */
export function countParameters(placeholders: readonly Placeholder[]): number {
  return placeholders.reduce((count, placeholder) => Math.max(count, placeholder.index + 1), 0)
}
