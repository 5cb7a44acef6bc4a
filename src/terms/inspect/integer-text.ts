import { atom } from '#terms/atom.ts'
import { raise } from '#terms/thrown.ts'

/** The text of an integer in a base as `inspect/2` writes it: `0xFF`, `0o17`, `0b101`. */
export function inspectInteger(value: number | bigint, base: 'decimal' | 'binary' | 'octal' | 'hex'): string {
  switch (base) {
    case 'decimal':
      return value.toString()
    case 'binary':
      return prefixed(value, '0b', 2)
    case 'octal':
      return prefixed(value, '0o', 8)
    case 'hex':
      return prefixed(value, '0x', 16)
    default:
      // The option is the program's: no type holds it.
      return raise('CaseClauseError', { term: atom(base) })
  }
}

function prefixed(value: number | bigint, prefix: string, radix: number): string {
  const digits = value.toString(radix).toUpperCase()
  return digits.startsWith('-') ? `-${prefix}${digits.slice(1)}` : prefix + digits
}
