import { Atom, isAtom } from '#terms/atom.ts'
import { Cons, EMPTY_LIST, type List } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { inspectKey } from './atom-text.ts'
import { charlistDoc, isPrintableCharlist } from './binary-doc.ts'
import { colored } from './color.ts'
import { containerDoc } from './container.ts'
import { concat, type Doc } from './doc.ts'
import type { InspectContext } from './options.ts'

/** A list as charlist, keyword list or plain list, proper or not. */
export function listDoc(value: List, context: InspectContext): Doc {
  const items: Term[] = []
  let rest: Term = value
  while (rest instanceof Cons) {
    items.push(rest.head)
    rest = rest.tail
  }
  const tail = rest === EMPTY_LIST ? undefined : rest
  const left = colored('[', 'list', context)
  const right = colored(']', 'list', context)
  const separator = colored(',', 'list', context)
  if (tail === undefined && items.length > 0) {
    if (printsAsCharlist(items, context)) return charlistDoc(items as number[], context)
    if (items.every(isKeywordPair)) {
      return containerDoc(left, items as Tuple[], right, context, keywordDoc, { separator, breaks: 'strict' })
    }
  }
  return containerDoc(left, items, right, context, context.toDoc, { separator }, tail)
}

function printsAsCharlist(items: readonly Term[], context: InspectContext): boolean {
  if (context.charlists === 'as_charlists') return items.every((item) => typeof item === 'number')
  return context.charlists === 'infer' && isPrintableCharlist(items, context.printableLimit)
}

/** `{atom, value}` where the atom can be written before a colon: not a module. */
function isKeywordPair(item: Term): boolean {
  return item instanceof Tuple && item.items.length === 2 && isKeywordKey(item.items[0] as Term)
}

/** Whether a pair with this key may print as `key: value`. */
export function isKeywordKey(key: Term): boolean {
  return isAtom(key) && !(key instanceof Atom && key.name.startsWith('Elixir.'))
}

function keywordDoc(pair: Tuple, context: InspectContext): Doc {
  return pairDoc(pair.items[0] as Term, pair.items[1] as Term, context)
}

/** `key: value` */
export function pairDoc(key: Term, value: Term, context: InspectContext): Doc {
  return concat(colored(inspectKey(keyName(key)), 'atom', context), ' ', context.toDoc(value, context))
}

function keyName(key: Term): string {
  return key instanceof Atom ? key.name : key === null ? 'nil' : String(key)
}
