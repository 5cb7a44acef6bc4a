import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { toText } from '#elixir/stdlib/protocols/string-chars.ts'
import type { Bitstring } from '#terms/bitstring.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { isUnreserved, percentDecode, percentEncode } from './percent.ts'

/** `a=1&b=x+y`, spaces as `+` unless the encoding is `rfc3986`. */
export function* encodeQuery(enumerable: Term, encoding: 'www_form' | 'rfc3986'): Effect<string> {
  const encode = (text: string) => (encoding === 'www_form' ? encodeForm(text) : percentEncode(text, isUnreserved))
  const parts: string[] = []
  for (const [key, value] of yield* pairsOf(enumerable))
    parts.push(`${encode(yield* partText(key, 'keys'))}=${encode(yield* partText(value, 'values'))}`)
  return parts.join('&')
}

function* pairsOf(enumerable: Term): Effect<readonly (readonly [Term, Term])[]> {
  return (yield* itemsOf(enumerable)).map((pair) =>
    isTuple(pair, 2) ? (pair.items as readonly [Term, Term]) : raiseArgument(`encode_query/2 expects pairs, got: ${inspect(pair)}`),
  )
}

function* partText(value: Term, what: string): Effect<string> {
  if (isList(value)) return raiseArgument(`encode_query/2 ${what} cannot be lists, got: ${inspect(value)}`)
  return yield* toText(value)
}

/** `URI.encode_www_form/1` */
export function encodeForm(text: string | Bitstring): string {
  return percentEncode(text, (character) => isUnreserved(character) || character === ' ').replaceAll(' ', '+')
}

/** `URI.decode_www_form/1` */
export function decodeForm(text: string): string | Bitstring {
  return percentDecode(text.replaceAll('+', ' '))
}

/** The pairs of a query, in order. */
export function queryPairs(query: string, encoding: 'www_form' | 'rfc3986'): readonly (readonly [Term, Term])[] {
  const decode = encoding === 'www_form' ? decodeForm : percentDecode
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=')
      return at < 0 ? [decode(part), ''] : [decode(part.slice(0, at)), decode(part.slice(at + 1))]
    })
}
