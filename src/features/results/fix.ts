import type { ErrorEvent } from '#protocol/run-event.ts'

/** A word to be replaced in a line: what Elixir or Ecto suggested in place of a misspelt name. */
export interface Fix {
  readonly file: string
  readonly line: number
  readonly from: string
  readonly to: string
}

/**
 * The fix that an error's own words suggest (`Did you mean `balance`?`), when the misspelt name stands in the program: in the line of
 * the error, or else in one line alone. Null when nothing is suggested or it is not plain where.
 */
export function fixOf(error: ErrorEvent, text: string): Fix | null {
  const words = `${error.message}\n${error.hint ?? ''}`
  const to = suggestionIn(words)
  if (to === null) return null
  const lines = text.split('\n')
  for (const from of misspelt(words, to)) {
    const whole = new RegExp(`(?<![\\w?!])${escapeRegExp(from)}(?![\\w?!])`)
    const places = lines.flatMap((line, index) => (whole.test(line) ? [index + 1] : []))
    const line = places.includes(error.line ?? 0) ? error.line : places.length === 1 ? places[0] : undefined
    if (line !== undefined && line !== null) return { file: error.file, line, from, to }
  }
  return null
}

/** A text with the fix made. */
export function applyFix(text: string, { line, from, to }: Fix): string {
  const whole = new RegExp(`(?<![\\w?!])${escapeRegExp(from)}(?![\\w?!])`, 'g')
  return text
    .split('\n')
    .map((each, index) => (index === line - 1 ? each.replace(whole, () => to) : each))
    .join('\n')
}

/** The name after "did you mean", without its module and arity: of a list the first. */
function suggestionIn(words: string): string | null {
  const after = /did you mean(?! to\b)(?: one of)?:?\s*\n?\s*(?:\*\s*)?[`"]?:?([\w.]+[?!]?)(?:\/\d+)?/i.exec(words)?.[1]
  return after?.split('.').at(-1) ?? null
}

/** Names in the message that look like the suggestion, the likest first. */
function misspelt(words: string, to: string): readonly string[] {
  const names = [...new Set(words.match(/[A-Za-z_]\w*[?!]?/g) ?? [])].filter((name) => name !== to)
  return names
    .map((name) => ({ name, distance: editDistance(name, to) }))
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(to.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name)
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
