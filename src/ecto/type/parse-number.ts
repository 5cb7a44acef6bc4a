import { Float } from '#terms/float.ts'
import { type Integer, integer } from '#terms/integer.ts'

/** The integer that the whole text is, as `Integer.parse/1` reads one; undefined when it is none. */
export function parseInteger(text: string): Integer | undefined {
  return /^[+-]?\d+$/.test(text) ? integer(BigInt(text.replace(/^\+/, ''))) : undefined
}

/** The float that the whole text is, as `Float.parse/1` reads one; undefined when it is none. */
export function parseFloatText(text: string): Float | undefined {
  if (!/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? new Float(value) : undefined
}
