import { Atom, isAtom } from '#terms/atom.ts'
import { Fun } from '#terms/fun.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** Whether a term can be the stack trace of what is raised again: `{module, function, arity_or_args, location}` in a list. */
export function isStacktrace(term: Term): boolean {
  const entries = isList(term) ? listItems(term) : undefined
  return entries?.every(isEntry) === true
}

function isEntry(entry: Term): boolean {
  if (!(entry instanceof Tuple)) return false
  const [first, second, third] = entry.items as [Term, Term, Term]
  if (first instanceof Fun) return isList(second)
  const named = isAtom(first) && second instanceof Atom
  return named && entry.items.length >= 3 && entry.items.length <= 4 && (typeof third === 'number' || isList(third))
}
