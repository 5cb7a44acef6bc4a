import { assertNever } from '#base/assert-never.ts'
import { isBinary } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { decimalFromNumber, decimalTerm, isFiniteDecimal, parseDecimal } from '#terms/decimal/decimal.ts'
import { Float } from '#terms/float.ts'
import { isInteger } from '#terms/integer.ts'
import { ElixirMap } from '#terms/map.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { castDate } from './cast-date.ts'
import { castNaiveDateTime, castTime, castUtcDateTime } from './cast-time.ts'
import { parseFloatText, parseInteger } from './parse-number.ts'
import type { BaseType } from './type-form.ts'
import { TYPE_ERROR, type TypeResult, typeOk } from './type-result.ts'

/** Casts a value that is not nil to a base type, as `Ecto.Type.cast/2` specifies. */
export function castBase(type: BaseType, value: Term): TypeResult {
  switch (type) {
    case 'integer':
    case 'id':
      return castInteger(value)
    case 'float':
      return castFloat(value)
    case 'decimal':
      return castDecimal(value)
    case 'boolean':
      return castBoolean(value)
    case 'string':
    case 'binary':
    case 'binary_id':
      return okWhen(isBinary(value), value)
    case 'bitstring':
      return okWhen(typeof value === 'string' || value instanceof Bitstring, value)
    case 'map':
      return okWhen(value instanceof ElixirMap, value)
    case 'any':
      return typeOk(value)
    case 'date':
      return castDate(value)
    case 'time':
      return castTime(value, 'second')
    case 'time_usec':
      return castTime(value, 'microsecond')
    case 'naive_datetime':
      return castNaiveDateTime(value, 'second')
    case 'naive_datetime_usec':
      return castNaiveDateTime(value, 'microsecond')
    case 'utc_datetime':
      return castUtcDateTime(value, 'second')
    case 'utc_datetime_usec':
      return castUtcDateTime(value, 'microsecond')
    case 'duration':
      return okWhen(isStruct(value, 'Duration'), value)
    default:
      return assertNever(type)
  }
}

/** The value when it is one of the type's own, else an error. */
export function okWhen(fits: boolean, value: Term): TypeResult {
  return fits ? typeOk(value) : TYPE_ERROR
}

function castInteger(value: Term): TypeResult {
  const parsed = typeof value === 'string' ? parseInteger(value) : value
  return parsed !== undefined && isInteger(parsed) ? typeOk(parsed) : TYPE_ERROR
}

function castFloat(value: Term): TypeResult {
  if (isInteger(value)) return typeOk(new Float(Number(value)))
  const parsed = typeof value === 'string' ? parseFloatText(value) : value
  return parsed instanceof Float ? typeOk(parsed) : TYPE_ERROR
}

/** Text, integers, floats and decimals; never NaN or infinity. */
function castDecimal(value: Term): TypeResult {
  if (typeof value === 'string') {
    const parsed = parseDecimal(value)
    return parsed?.rest === '' && isFiniteDecimal(parsed.value) ? typeOk(decimalTerm(parsed.value)) : TYPE_ERROR
  }
  const decimal = decimalFromNumber(value)
  return decimal !== undefined && isFiniteDecimal(decimal) ? typeOk(decimalTerm(decimal)) : TYPE_ERROR
}

function castBoolean(value: Term): TypeResult {
  if (value === 'true' || value === '1') return typeOk(true)
  if (value === 'false' || value === '0') return typeOk(false)
  return okWhen(typeof value === 'boolean', value)
}
