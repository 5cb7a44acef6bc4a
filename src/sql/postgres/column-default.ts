import { fragmentText } from '#sql/compiler/fragment-text.ts'
import { escapeText } from '#sql/compiler/identifier.ts'
import { jsonText } from '#sql/compiler/json-text.ts'
import type { Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { floatText } from '#terms/inspect/float-text.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { isList, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { typeName } from './column-type.ts'

/** The text after DEFAULT; raises for what cannot be one. */
export function* defaultText(value: Term, type: Term): Effect<string> {
  const text = value === null ? 'NULL' : (fragmentText(value) ?? literalText(value, type))
  if (text !== undefined) return text
  return raiseArgument(
    `unknown default \`${yield* inspectEffect(value)}\` for type \`${yield* inspectEffect(type)}\`. :default may be a string, number, boolean, list of strings, list of integers, map (when type is Map), or a fragment(...)`,
  )
}

function literalText(value: Term, type: Term): string | undefined {
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value instanceof Float) return floatText(value.value)
  if (typeof value === 'string') return `'${escapeText(value)}'`
  if (value instanceof ElixirMap) return quoted(jsonText(value))
  return isList(value) && isTuple(type, 2) ? arrayText(listItems(value) ?? [], type.items[1] ?? null, type) : undefined
}

function arrayText(items: readonly Term[], inner: Term, type: Term): string | undefined {
  const texts = items.map((item) => literalText(item, inner))
  return texts.includes(undefined) ? undefined : `ARRAY[${texts.join(',')}]::${typeName(type)}`
}

function quoted(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `'${escapeText(text)}'`
}
