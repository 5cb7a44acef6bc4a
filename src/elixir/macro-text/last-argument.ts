import { EMPTY_LIST, isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { clausesOf, describedBy, headName, isKeywordPair, nodeOf } from './shape.ts'
import { heredocDelimiter } from './sigil-text.ts'

/** Whether a keyword's value may break over lines while its key stays. */
export function mayBreakInsidePair(pair: Term | undefined): boolean {
  return pair !== undefined && isTuple(pair, 2) && isKeywordPair(pair) && mayBreakInside(pair.items[1] as Term)
}

/** Whether a term may break over lines while what stands before it stays on one: a function, a map, a list, a heredoc. */
export function mayBreakInside(term: Term): boolean {
  if (isList(term)) return term !== EMPTY_LIST && clausesOf(term) === undefined
  const list = describedBy(term, 'brackets')
  if (list !== undefined) return mayBreakInside(list.value)
  if (describedBy(term, 'delimiter') !== undefined) return true
  const node = nodeOf(term)
  const name = headName(node)
  if (node === undefined) return false
  if (name === 'fn' || name === '%{}' || name === '%') return (node.args?.length ?? 0) > 0
  return heredocDelimiter(node) !== undefined
}
