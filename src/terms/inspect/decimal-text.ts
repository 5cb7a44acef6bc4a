import { Atom, atom } from '#terms/atom.ts'
import { decimalOf } from '#terms/decimal/decimal.ts'
import { formatDecimal } from '#terms/decimal/format.ts'
import { isInteger } from '#terms/integer.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet, mapHas } from '#terms/map-operations.ts'

/** The text of a `%Decimal{}` as `Decimal.to_string/1` has it; undefined when fields are missing or hold something else. */
export function decimalText(struct: ElixirMap): string | undefined {
  const coefficient = mapGet(struct, atom('coef'))
  const proper = coefficient instanceof Atom || (coefficient !== undefined && isInteger(coefficient))
  if (!proper || typeof mapGet(struct, atom('exp')) !== 'number' || !mapHas(struct, atom('sign'))) return undefined
  const decimal = decimalOf(struct)
  return decimal && formatDecimal(decimal)
}
