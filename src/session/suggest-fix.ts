import { jaroDistance } from '#base/jaro.ts'
import type { Fix } from '#protocol/fix.ts'

/** How alike a name must be to the one suggested to be taken for its misspelling. */
const ALIKE = 0.7

/** An exception that nobody rescued, as far as its words may suggest a fix. */
export interface Suggesting {
  readonly message: string
  readonly hint: string | null
  readonly line: number
}

/**
 * The fix that an exception's own words suggest (`Did you mean `balance`?`), when the misspelt name stands in the source once: in the
 * line of the error, or else anywhere. Null when nothing is suggested or it is not plain where.
 */
export function suggestFix({ message, hint, line }: Suggesting, text: string): Fix | null {
  const words = `${message}\n${hint ?? ''}`
  const suggested = suggestionIn(words)
  if (suggested === null) return null
  for (const name of misspelt(words, suggested)) {
    const places = placesOf(name, text)
    const ofLine = places.filter((place) => place.line === line)
    const [from, another] = ofLine.length > 0 ? ofLine : places
    if (from !== undefined && another === undefined) {
      return { title: `Change to \`${suggested}\``, from, to: { line: from.line, column: from.column + name.length }, insert: suggested }
    }
  }
  return null
}

/** The name after "did you mean", without its module and arity: of a list the first. */
function suggestionIn(words: string): string | null {
  const after = /did you mean(?! to\b)(?: one of)?:?\s*\n?\s*(?:\*\s*)?[`"]?:?([\w.]+[?!]?)(?:\/\d+)?/i.exec(words)?.[1]
  return after?.split('.').at(-1) ?? null
}

/** Names in the message that look like the suggestion, the likest first. */
function misspelt(words: string, suggested: string): readonly string[] {
  const names = [...new Set(words.match(/[A-Za-z_]\w*[?!]?/g) ?? [])].filter((name) => name !== suggested)
  return names
    .map((name) => ({ name, alike: jaroDistance(name, suggested) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .map(({ name }) => name)
}

function placesOf(name: string, text: string): readonly Fix['from'][] {
  const whole = new RegExp(`(?<![\\w?!])${name.replace(/[?]/g, '\\?')}(?![\\w?!])`, 'g')
  return text.split('\n').flatMap((code, index) => [...code.matchAll(whole)].map((match) => ({ line: index + 1, column: match.index + 1 })))
}
