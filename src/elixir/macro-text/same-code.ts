import { resolveEscapes } from '#elixir/parser/unescape.ts'
import { strictEqual } from '#terms/equal.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { formOf, nodeOf } from './shape.ts'

/** Whether two quoted terms are the same code, whatever their meta says. */
export function isSameCode(left: Term, right: Term): boolean {
  const a = bare(left)
  const b = bare(right)
  const [first, second] = [nodeOf(a), nodeOf(b)]
  if (first !== undefined && second !== undefined) {
    if (!isSameCode(first.head, second.head)) return false
    return first.args === null || second.args === null ? first.args === second.args : sameAll(first.args, second.args)
  }
  if (a instanceof Tuple && b instanceof Tuple) return sameAll(a.items, b.items)
  const [items, others] = [isList(a) ? listItems(a) : undefined, isList(b) ? listItems(b) : undefined]
  return items !== undefined && others !== undefined ? sameAll(items, others) : strictEqual(a, b)
}

/** What stands in a block of one expression. */
function bare(term: Term): Term {
  let result = term
  for (let args = formOf(result, '__block__'); args?.length === 1; args = formOf(result, '__block__')) result = args[0] as Term
  return charlistOf(result) ?? result
}

/** The list that a plain `~c` stands for: `'abc'` is written so. */
function charlistOf(term: Term): Term | undefined {
  const parts = formOf(formOf(term, 'sigil_c')?.[0] ?? null, '<<>>')
  const [text] = parts ?? []
  const plain = parts?.length === 1 && typeof text === 'string' ? resolveEscapes(text) : undefined
  return typeof plain === 'string' ? listFrom(Array.from(plain, (character) => character.codePointAt(0) ?? 0)) : undefined
}

function sameAll(left: readonly Term[], right: readonly Term[]): boolean {
  return left.length === right.length && left.every((item, index) => isSameCode(item, right[index] as Term))
}
