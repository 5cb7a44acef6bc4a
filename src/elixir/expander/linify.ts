import { Atom, atom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import { Cons, isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

const LINE = atom('line')
const COUNTER = atom('counter')

/**
 * What a macro returned, made ready for its caller: code without a line gets the line of the call, and variables that the macro quoted (their
 * context is its module) get the counter of this expansion, so that they are the macro's own.
 */
export function linify(quoted: Term, line: number, module: Atom, counter: number): Term {
  if (quoted instanceof Cons) return linifyList(quoted, line, module, counter)
  if (!(quoted instanceof Tuple)) return quoted
  const { items } = quoted
  if (items.length === 3 && isList(items[1] as Term)) {
    const [head, meta, third] = items as [Term, Term, Term]
    const own = (third === module || isLexical(head, meta)) && keywordGet(meta, 'counter') === undefined
    const withCounter = own ? new Cons(new Tuple([COUNTER, counter]), meta) : meta
    return new Tuple([linify(head, line, module, counter), withLine(withCounter, line), linify(third, line, module, counter)])
  }
  if (items.length === 2) return new Tuple(items.map((item) => linify(item, line, module, counter)))
  return quoted
}

/** Aliases, and the directives that make them, belong to the macro's expansion, too. */
function isLexical(head: Term, meta: Term): boolean {
  if (!(head instanceof Atom)) return false
  if (head.name === '__aliases__') return keywordGet(meta, 'alias') !== undefined
  return head.name === 'alias' || head.name === 'require' || head.name === 'import'
}

function linifyList(list: Cons, line: number, module: Atom, counter: number): Term {
  const heads: Term[] = []
  let rest: Term = list
  while (rest instanceof Cons) {
    heads.push(linify(rest.head, line, module, counter))
    rest = rest.tail
  }
  let result: Term = rest
  for (let i = heads.length - 1; i >= 0; i--) result = new Cons(heads[i] as Term, result)
  return result
}

function withLine(meta: Term, line: number): Term {
  return line === 0 || keywordGet(meta, 'line') !== undefined ? meta : new Cons(new Tuple([LINE, line]), meta)
}
