import { utcDateTimeTerm, utcOf } from '#terms/calendar/date-time.ts'
import { type CalendarDateTime, dateTimeOf, naiveDateTimeTerm } from '#terms/calendar/naive-date-time.ts'
import { timeOf, timeTerm } from '#terms/calendar/time.ts'
import type { Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { isInteger } from '#terms/integer.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { okWhen } from './cast-base.ts'
import { dumpDecimal, dumpFiniteDecimal, isOfBaseType } from './dump-base.ts'
import { type Precision, withPrecision } from './precision.ts'
import type { BaseType } from './type-form.ts'
import { TYPE_ERROR, type TypeResult, typeOk } from './type-result.ts'

/** Loads a value that is not nil as a base type: times get the type's precision, integers may become floats and decimals. */
export function* loadBase(type: BaseType, value: Term): Effect<TypeResult> {
  return loadBaseNow(type, value) ?? (yield* dumpDecimal(value))
}

/** The same without an effect; undefined for a decimal that is to be refused. */
export function loadBaseNow(type: BaseType, value: Term): TypeResult | undefined {
  switch (type) {
    case 'decimal':
      return dumpFiniteDecimal(value)
    case 'float':
      return isInteger(value) ? typeOk(new Float(Number(value))) : okWhen(value instanceof Float, value)
    case 'time':
      return loadTime(value, 'second')
    case 'time_usec':
      return loadTime(value, 'microsecond')
    case 'naive_datetime':
      return loadNaive(value, 'second')
    case 'naive_datetime_usec':
      return loadNaive(value, 'microsecond')
    case 'utc_datetime':
      return loadUtc(value, 'second')
    case 'utc_datetime_usec':
      return loadUtc(value, 'microsecond')
    default:
      return okWhen(isOfBaseType(type, value), value)
  }
}

function loadTime(value: Term, precision: Precision): TypeResult {
  const time = isStruct(value, 'Time') ? timeOf(value) : undefined
  return time === undefined ? TYPE_ERROR : typeOk(timeTerm(withPrecision(time, precision)))
}

function loadNaive(value: Term, precision: Precision): TypeResult {
  const naive = isStruct(value, 'NaiveDateTime') ? dateTimeOf(value) : undefined
  return naive === undefined ? TYPE_ERROR : typeOk(naiveDateTimeTerm(withPrecision(naive, precision)))
}

function loadUtc(value: Term, precision: Precision): TypeResult {
  const utc: CalendarDateTime | undefined = isStruct(value, 'NaiveDateTime') ? dateTimeOf(value) : utcOf(value)
  return utc === undefined ? TYPE_ERROR : typeOk(utcDateTimeTerm(withPrecision(utc, precision)))
}
