import { float } from '#terms/float.ts'
import { integer } from '#terms/integer.ts'
import { listFrom } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'

const TOKEN = /\s*(?:([[\]{}:,])|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y

/** A JSON text as terms: objects are maps with text keys, numbers integers or floats as written; undefined when it is not JSON. */
export function parseJson(text: string): Term | undefined {
  const tokens = tokenize(text)
  if (tokens === undefined) return undefined
  const reader = { tokens, at: 0 }
  const value = readValue(reader)
  return reader.at === tokens.length ? value : undefined
}

type Token = { readonly kind: 'mark'; readonly text: string } | { readonly kind: 'value'; readonly value: Term }

function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = []
  const pattern = new RegExp(TOKEN.source, 'y')
  while (pattern.lastIndex < text.trimEnd().length) {
    const match = pattern.exec(text)
    if (match === null) return undefined
    const [, mark, quoted, number, word] = match
    if (mark !== undefined) tokens.push({ kind: 'mark', text: mark })
    else tokens.push({ kind: 'value', value: scalar(quoted, number, word) })
  }
  return tokens
}

function scalar(quoted: string | undefined, number: string | undefined, word: string | undefined): Term {
  if (quoted !== undefined) return JSON.parse(quoted) as string
  if (number !== undefined) return /[.eE]/.test(number) ? float(Number(number)) : integer(BigInt(number))
  return word === 'null' ? null : word === 'true'
}

interface Reader {
  readonly tokens: readonly Token[]
  at: number
}

function readValue(reader: Reader): Term | undefined {
  const token = reader.tokens[reader.at++]
  if (token?.kind === 'value') return token.value
  if (token?.text === '[') return readList(reader)
  return token?.text === '{' ? readMap(reader) : undefined
}

function readList(reader: Reader): Term | undefined {
  const items = readItems(reader, ']', () => readValue(reader))
  return items === undefined ? undefined : listFrom(items)
}

function readMap(reader: Reader): Term | undefined {
  const pairs = readItems(reader, '}', () => {
    const key = readValue(reader)
    if (typeof key !== 'string' || !take(reader, ':')) return undefined
    const value = readValue(reader)
    return value === undefined ? undefined : ([key, value] as const)
  })
  return pairs === undefined ? undefined : mapFrom(pairs)
}

function readItems<T>(reader: Reader, end: string, read: () => T | undefined): T[] | undefined {
  const items: T[] = []
  if (take(reader, end)) return items
  for (;;) {
    const item = read()
    if (item === undefined) return undefined
    items.push(item)
    if (take(reader, end)) return items
    if (!take(reader, ',')) return undefined
  }
}

function take(reader: Reader, mark: string): boolean {
  const token = reader.tokens[reader.at]
  const found = token?.kind === 'mark' && token.text === mark
  if (found) reader.at++
  return found
}
