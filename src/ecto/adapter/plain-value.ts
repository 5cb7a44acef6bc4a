import { atom } from '#terms/atom.ts'
import { Float } from '#terms/float.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'

/** Types whose values every database stores as they are, and how they are known. */
const PLAIN: ReadonlyMap<Term, (value: Term) => boolean> = new Map<Term, (value: Term) => boolean>([
  [atom('id'), isInteger],
  [atom('integer'), isInteger],
  [atom('string'), (value) => typeof value === 'string'],
  [atom('float'), (value) => value instanceof Float],
])

/** Whether neither the type nor an adapter changes the value, so that dumping and loading it may be left out. */
export function isPlainValue(type: Term, value: Term): boolean {
  const isOfType = PLAIN.get(type)
  return isOfType !== undefined && (value === null || isOfType(value))
}
