import { raiseCompileError } from '#ecto/query/query-error.ts'
import { withFields } from '#ecto/query/query-term.ts'
import { Atom } from '#terms/atom.ts'
import { Float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { integer, isInteger } from '#terms/integer.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { isList, listItems } from '#terms/list.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isDynamic } from './dynamic.ts'
import { isTake } from './select.ts'

/** The value of one side of a comparison; `other` is the code of the other side. */
export function notNil(value: Term, other: Term): Term {
  if (value !== null) return value
  return raiseArgument(
    `comparing \`${String(other)}\` with \`nil\` is forbidden as it is unsafe. If you want to check if a value is nil, use is_nil/1 instead`,
  )
}

/** The value of `[name: ^value]` in a filter. */
export function notNilField(value: Term, name: Term): Term {
  if (value !== null) return value
  return raiseArgument(
    `nil given for \`${String(name)}\`. comparison with nil is forbidden as it is unsafe. Instead write a query with is_nil/1, for example: is_nil(s.${String(name)})`,
  )
}

/** The name of `field(x, ^name)`. */
export function fieldName(value: Term): Term {
  if (value instanceof Atom || typeof value === 'string') return value
  return raiseArgument(`expected atom or string in field/2, got: \`${inspect(value)}\``)
}

/** The field of `order_by: [asc: ^name]` and the like. */
export function byField(value: Term, clause: Term): Term {
  if (value instanceof Atom) return value
  const advice = isDynamic(value)
    ? '. To use dynamic expressions, you need to interpolate at root level, as in: `^[asc: dynamic, desc: :id]`'
    : ''
  return raiseArgument(`expected a field as an atom in \`${String(clause)}\`, got: \`${inspect(value)}\`${advice}`)
}

/** The name of `as(^name)`. */
export function sourceName(value: Term): Term {
  if (value instanceof Atom) return value
  return raiseCompileError(`expected \`as\` to be an atom, got: \`${inspect(value)}\``)
}

/** The name of a `selected_as/2` that was computed; raises ArgumentError when it is no atom. */
export function selectedName(value: Term): Term {
  if (value instanceof Atom) return value
  return raiseArgument(`expected atom in selected_as/2, got: \`${inspect(value)}\``)
}

/** The first argument of `fragment(^value)`: a keyword list, never SQL. */
export function fragmentKeyword(value: Term): Term {
  if (keywordPairs(value) !== undefined) return value
  return raiseArgument(
    `to prevent SQL injection attacks, fragment(...) does not allow strings to be interpolated as the first argument via the \`^\` operator, got: \`${inspect(value)}\``,
  )
}

/** How many elements `splice(^value)` has. */
export function spliceLength(value: Term): Term {
  const items = isList(value) ? listItems(value) : undefined
  return items?.length ?? raiseArgument(`splice(^value) expects \`value\` to be a list, got \`${inspect(value)}\``)
}

/** The value of `identifier(^value)`; raises ArgumentError when it is no string. */
export function identifier(value: Term): Term {
  return typeof value === 'string' ? value : raiseArgument(`identifier(^value) expects \`value\` to be a string, got \`${inspect(value)}\``)
}

/** The value of `constant(^value)`; raises ArgumentError when it is neither text nor number. */
export function constant(value: Term): Term {
  if (typeof value === 'string' || isInteger(value) || value instanceof Float || isStruct(value, 'Decimal')) return value
  return raiseArgument(`constant(^value) expects \`value\` to be a string or a number, got \`${inspect(value)}\``)
}

const INTERVALS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond', 'microsecond']

/** The unit of an interval; raises Ecto.Query.CompileError when there is no such unit. */
export function interval(value: Term): Term {
  if (typeof value === 'string' && INTERVALS.includes(value)) return value
  const expected = typeof value === 'string' ? `one of ${INTERVALS.join(', ')}` : 'a string'
  return raiseCompileError(`invalid interval: \`${inspect(value)}\` (expected ${expected})`)
}

/** The path of `json_extract_path(x.meta, ^path)`. */
export function jsonPath(value: Term): Term {
  const steps = isList(value) ? listItems(value) : undefined
  if (steps === undefined) return raiseCompileError(`expected \`path\` to be a list in json_extract_path/2, got: \`${inspect(value)}\``)
  for (const step of steps) jsonPathElement(step)
  return value
}

/** A step of a path: `x.meta[^key]`. */
export function jsonPathElement(value: Term): Term {
  if (typeof value === 'string' || isInteger(value)) return value
  return raiseCompileError(`expected string or integer in json_extract_path/2, got: \`${inspect(value)}\``)
}

/** The number with the other sign, of `ago(^count, unit)`. */
export function negate(value: Term): Term {
  if (isInteger(value)) return integer(-BigInt(value))
  if (value instanceof Float) return new Float(-value.value)
  if (isStruct(value, 'Decimal')) return withFields(value, { sign: -Number(field(value, 'sign')) })
  return raiseArgument(`expected a number in ago/2, got: \`${inspect(value)}\``)
}

/** The fields of `map(x, ^fields)` and `struct(x, ^fields)`. */
export function takenFields(kind: Term, value: Term): Term {
  if (isList(value) && isTake(value)) return value
  return raiseArgument(`expected a list of fields in \`${String(kind)}/2\` inside \`select\`, got: \`${inspect(value)}\``)
}
