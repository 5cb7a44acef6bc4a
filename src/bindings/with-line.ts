import { isNode } from '#elixir/expander/quoted.ts'
import { atom, isAtom } from '#terms/atom.ts'
import { Cons, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** The quoted code with `line` in the meta of each node that has none: calls made by a macro then report the macro's line. */
export function withLine(quoted: Term, line: number): Term {
  if (quoted instanceof Cons) return new Cons(withLine(quoted.head, line), withLine(quoted.tail, line))
  if (!(quoted instanceof Tuple)) return quoted
  if (!isNode(quoted)) return new Tuple(quoted.items.map((item) => withLine(item, line)))
  const [form, meta, args] = quoted.items
  return tuple(isAtom(form) ? form : withLine(form, line), lineMeta(meta, line), withLine(args, line))
}

function lineMeta(meta: Term, line: number): Term {
  const entries = listItems(meta) ?? []
  const known = entries.some((entry) => entry instanceof Tuple && entry.items[0] === atom('line'))
  return known ? meta : listFrom([tuple(atom('line'), line), ...entries])
}
