import { Atom } from '#terms/atom.ts'
import { Cons } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** Whether quoted code has an `unquote` or `unquote_splicing` that is not part of a quote inside of it. */
export function hasUnquote(quoted: Term): boolean {
  let rest = quoted
  while (rest instanceof Cons) {
    if (hasUnquote(rest.head)) return true
    rest = rest.tail
  }
  if (!(rest instanceof Tuple)) return rest instanceof Atom && rest.name === 'unquote'
  const head = rest.items[0]
  if (rest.items.length === 3 && head instanceof Atom) {
    if (head.name === 'unquote' || head.name === 'unquote_splicing') return true
    if (head.name === 'quote') return false
  }
  return rest.items.some((item) => hasUnquote(item))
}
