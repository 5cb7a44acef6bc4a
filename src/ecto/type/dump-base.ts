import { inspectTerm } from '#ecto/inspect-term.ts'
import { isBinary } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { decimalFromNumber, decimalTerm, isFiniteDecimal } from '#terms/decimal/decimal.ts'
import type { Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { isInteger } from '#terms/integer.ts'
import { ElixirMap } from '#terms/map.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { okWhen } from './cast-base.ts'
import { dumpPrecise, dumpUtc, raiseImprecise, type TimeType } from './dump-time.ts'
import type { BaseType } from './type-form.ts'
import { TYPE_ERROR, type TypeResult, typeOk } from './type-result.ts'

/** Dumps a value that is not nil as a base type: no conversions but integers and floats to decimals. Raises for times of the wrong precision. */
export function* dumpBase(type: BaseType, value: Term): Effect<TypeResult> {
  const dumped = dumpBaseNow(type, value)
  if (dumped !== undefined) return dumped
  return type === 'decimal' ? yield* raiseInfinite(value) : yield* raiseImprecise(type as TimeType, value as ElixirMap)
}

/** The same without an effect; undefined for what is to be refused with a message. */
export function dumpBaseNow(type: BaseType, value: Term): TypeResult | undefined {
  switch (type) {
    case 'decimal':
      return dumpFiniteDecimal(value)
    case 'time':
    case 'time_usec':
      return isStruct(value, 'Time') ? dumpPrecise(type, value) : TYPE_ERROR
    case 'naive_datetime':
    case 'naive_datetime_usec':
      return isStruct(value, 'NaiveDateTime') ? dumpPrecise(type, value) : TYPE_ERROR
    case 'utc_datetime':
    case 'utc_datetime_usec':
      return isStruct(value, 'DateTime') ? dumpUtc(type, value) : TYPE_ERROR
    default:
      return okWhen(isOfBaseType(type, value), value)
  }
}

type PlainType = Exclude<BaseType, 'decimal' | 'time' | 'time_usec' | `${'naive' | 'utc'}_datetime${'' | '_usec'}`>

/** Whether the value is already what the type stores. */
export function isOfBaseType(type: PlainType, value: Term): boolean {
  switch (type) {
    case 'integer':
    case 'id':
      return isInteger(value)
    case 'float':
      return value instanceof Float
    case 'boolean':
      return typeof value === 'boolean'
    case 'string':
    case 'binary':
    case 'binary_id':
      return isBinary(value)
    case 'bitstring':
      return typeof value === 'string' || value instanceof Bitstring
    case 'map':
      return value instanceof ElixirMap
    case 'date':
      return isStruct(value, 'Date')
    case 'duration':
      return isStruct(value, 'Duration')
    default:
      return true
  }
}

/** A decimal of a number; raises ArgumentError for NaN and infinity. */
export function* dumpDecimal(value: Term): Effect<TypeResult> {
  return dumpFiniteDecimal(value) ?? (yield* raiseInfinite(value))
}

/** A decimal of a number; undefined for NaN and infinity. */
export function dumpFiniteDecimal(value: Term): TypeResult | undefined {
  const decimal = decimalFromNumber(value)
  if (decimal === undefined) return TYPE_ERROR
  return isFiniteDecimal(decimal) ? typeOk(decimalTerm(decimal)) : undefined
}

function* raiseInfinite(value: Term): Effect<never> {
  return raiseArgument(
    `${yield* inspectTerm(value)} is not allowed for type :decimal\n\n` +
      '`+Infinity`, `-Infinity`, and `NaN` values are not supported, even though the `Decimal` library handles them. ' +
      'To support them, you can create a custom type.\n',
  )
}
