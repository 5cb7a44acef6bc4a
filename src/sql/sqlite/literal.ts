import { escapeText } from '#sql/compiler/identifier.ts'
import { jsonText } from '#sql/compiler/json-text.ts'
import { type QueryScope, raiseUnsupported } from '#sql/compiler/query-scope.ts'
import { Atom } from '#terms/atom.ts'
import { bytesOf } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { decimalOf } from '#terms/decimal/decimal.ts'
import { formatDecimalPlain } from '#terms/decimal/format.ts'
import { Float } from '#terms/float.ts'
import { floatText } from '#terms/inspect/float-text.ts'
import { isList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { storageName } from './storage-name.ts'

/** A literal: text with its quotes and backslashes doubled, floats cast, bytes in hexadecimal. */
export function literalSql(value: Term, scope: QueryScope): string {
  if (value === null) return 'NULL'
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return textSql(value)
  if (value instanceof Float) return `CAST(${floatText(value.value)} AS REAL)`
  if (value instanceof Bitstring) return bytesSql(value)
  if (isTuple(value, 2) && value.items[0] instanceof Atom && value.items[0].name === 'blob')
    return bytesSql(value.items[1] as string | Bitstring)
  if (isList(value) || value instanceof ElixirMap) return structuredSql(value, scope)
  return raiseUnsupported(scope, 'unsupported expression')
}

function textSql(text: string): string {
  return `'${escapeText(text).replaceAll('\\', '\\\\')}'`
}

function bytesSql(value: string | Bitstring): string {
  return `x'${[...bytesOf(value)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}'`
}

function structuredSql(value: Term, scope: QueryScope): string {
  const decimal = decimalOf(value)
  if (decimal !== undefined) return formatDecimalPlain(decimal)
  return textSql(jsonText(value) ?? raiseUnsupported(scope, 'unsupported expression'))
}

/** A literal with a type of its own. */
export function typedLiteralSql(value: Term, storage: Term, scope: QueryScope): string {
  const name = storageName(storage)
  if (name === 'binary') return typeof value === 'string' || value instanceof Bitstring ? bytesSql(value) : literalSql(value, scope)
  if (value instanceof Float) return literalSql(value, scope)
  return `CAST(${literalSql(value, scope)} AS ${castType(storage)})`
}

/** The type that CAST is told. */
export function castType(storage: Term): string {
  switch (storageName(storage)) {
    case 'id':
    case 'integer':
    case 'boolean':
      return 'INTEGER'
    case 'float':
    case 'decimal':
      return 'REAL'
    case 'binary':
      return 'BLOB'
    default:
      return 'TEXT'
  }
}

/** The column type that `values/2` notes behind its parameters. */
export function valuesType(storage: Term): string {
  switch (storageName(storage)) {
    case 'id':
    case 'integer':
    case 'boolean':
      return 'INTEGER'
    case 'decimal':
      return 'DECIMAL'
    case 'float':
      return 'NUMERIC'
    case 'binary':
      return 'BLOB'
    default:
      return 'TEXT'
  }
}
