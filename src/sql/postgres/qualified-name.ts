import { quoteName } from '#sql/compiler/identifier.ts'
import { Atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'

/** A table's or index's name, behind its schema's when there is a prefix. */
export function qualifiedName(prefix: Term, name: string): string {
  if (prefix === null) return quoteName(name)
  return `${quoteName(prefix instanceof Atom ? prefix.name : String(prefix))}.${quoteName(name)}`
}
