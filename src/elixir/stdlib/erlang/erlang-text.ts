import { atomName, isAtom } from '#terms/atom.ts'
import { bytesOf, isBinary } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { Float } from '#terms/float.ts'
import { floatText } from '#terms/inspect/float-text.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import { Cons, isList, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** A term as Erlang writes it (`~w`); with `pretty` lists and binaries of printable characters are texts (`~p`). */
export function erlangText(term: Term, pretty: boolean): string {
  if (isAtom(term)) return atomText(atomName(term))
  if (isInteger(term)) return String(term)
  if (term instanceof Float) return floatText(term.value)
  if (isBinary(term)) return binaryText(term, pretty)
  if (isList(term)) return listText(term, pretty)
  if (term instanceof Tuple) return `{${term.items.map((item) => erlangText(item, pretty)).join(',')}}`
  if (term instanceof ElixirMap) {
    return `#{${mapEntries(term)
      .map(([key, value]) => `${erlangText(key, pretty)} => ${erlangText(value, pretty)}`)
      .join(',')}}`
  }
  return term instanceof Pid ? `<0.${term.id}.0>` : inspect(term).replace('#Function<', '#Fun<')
}

function atomText(name: string): string {
  return /^[a-z][A-Za-z0-9_@]*$/.test(name) ? name : `'${name.replaceAll(/['\\]/g, '\\$&')}'`
}

function binaryText(term: string | Bitstring, pretty: boolean): string {
  if (pretty && typeof term === 'string' && term !== '' && [...bytesOf(term)].every((byte) => byte < 127 && isPrintable(byte)))
    return `<<"${escaped(term)}">>`
  if (term instanceof Bitstring && term.bytes.length * 8 !== term.bitSize) return inspect(term)
  return `<<${[...bytesOf(term)].join(',')}>>`
}

function escaped(text: string): string {
  return text.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r')
}

function listText(term: Term, pretty: boolean): string {
  const items = listItems(term)
  if (items === undefined) return `[${improperText(term as Cons, pretty)}]`
  const characters = items.every((item) => typeof item === 'number' && isPrintable(item))
  if (pretty && items.length > 0 && characters) return `"${escaped(String.fromCodePoint(...(items as number[])))}"`
  return `[${items.map((item) => erlangText(item, pretty)).join(',')}]`
}

function isPrintable(code: number): boolean {
  return (code >= 32 && code <= 126) || (code >= 160 && code <= 255) || (code >= 8 && code <= 13) || code === 27
}

function improperText(list: Cons, pretty: boolean): string {
  const head = erlangText(list.head, pretty)
  return list.tail instanceof Cons ? `${head},${improperText(list.tail, pretty)}` : `${head}|${erlangText(list.tail, pretty)}`
}
