import { escapeText } from '#sql/compiler/identifier.ts'
import { jsonText, structText } from '#sql/compiler/json-text.ts'
import { type QueryScope, raiseUnsupported } from '#sql/compiler/query-scope.ts'
import { Atom } from '#terms/atom.ts'
import { bytesOf } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { decimalOf } from '#terms/decimal/decimal.ts'
import { formatDecimalPlain } from '#terms/decimal/format.ts'
import { Float } from '#terms/float.ts'
import { floatText } from '#terms/inspect/float-text.ts'
import { isList, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { TYPE_NAMES } from './column-type.ts'

/** A literal: text with its quotes doubled, floats cast, lists as ARRAY, bytes in hexadecimal. */
export function literalSql(value: Term, scope: QueryScope): string {
  if (value === null) return 'NULL'
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return `'${escapeText(value)}'`
  if (value instanceof Float) return `${floatText(value.value)}::float`
  if (value instanceof Bitstring) return bytesSql(value)
  if (isList(value)) return `ARRAY[${(listItems(value) ?? []).map((item) => literalSql(item, scope)).join(',')}]`
  return structSql(value) ?? raiseUnsupported(scope, 'unsupported expression')
}

function structSql(value: Term): string | undefined {
  if (!(value instanceof ElixirMap)) return undefined
  const decimal = decimalOf(value)
  if (decimal !== undefined) return formatDecimalPlain(decimal)
  const text = structText(value) ?? jsonText(value)
  return text === undefined ? undefined : `'${escapeText(text)}'`
}

function bytesSql(value: string | Bitstring): string {
  return `'\\x${[...bytesOf(value)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}'::bytea`
}

/** A literal with a type of its own. */
export function typedLiteralSql(value: Term, storage: Term, scope: QueryScope): string {
  const name = storage instanceof Atom ? storage.name : ''
  if (name === 'binary' && (typeof value === 'string' || value instanceof Bitstring)) return bytesSql(value)
  if (value instanceof Float && name === 'float') return literalSql(value, scope)
  const text = value instanceof Float ? floatText(value.value) : literalSql(value, scope)
  return `${text}::${castType(storage)}`
}

const TYPES: Readonly<Record<string, string>> = { ...TYPE_NAMES, id: 'bigint', integer: 'bigint' }

/** The type behind `::`. */
export function castType(storage: Term): string {
  if (isTuple(storage, 2)) {
    const isArray = storage.items[0] instanceof Atom && storage.items[0].name === 'array'
    return isArray ? `${castType(storage.items[1] as Term)}[]` : 'jsonb'
  }
  const name = storage instanceof Atom ? storage.name : String(storage)
  return TYPES[name] ?? name
}
