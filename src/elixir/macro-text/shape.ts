import { infix } from '#elixir/parser/operators.ts'
import { Atom, isAtom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'

/** A quoted call, name or special form; `args` is null for a name alone. */
export interface Node {
  readonly head: Term
  readonly meta: Term
  readonly args: readonly Term[] | null
}

/** The node that a term is; undefined when it is a literal. */
export function nodeOf(term: Term): Node | undefined {
  if (!isTuple(term, 3)) return undefined
  const [head, meta, args] = term.items as [Term, Term, Term]
  if (!(head instanceof Atom || head instanceof Tuple) || !isList(meta)) return undefined
  if (isAtom(args)) return head instanceof Atom ? { head, meta, args: null } : undefined
  const items = listItems(args)
  return items === undefined || !isList(args) ? undefined : { head, meta, args: items }
}

/** The node whose head is the atom `name`, with its arguments. */
export function formOf(term: Term, name: string): readonly Term[] | undefined {
  const node = nodeOf(term)
  return node !== undefined && node.head instanceof Atom && node.head.name === name && node.args !== null ? node.args : undefined
}

/** The name of a node whose head is an atom. */
export function headName(node: Node | undefined): string | undefined {
  return node?.head instanceof Atom ? node.head.name : undefined
}

/** An infix operator with its two operands. */
export interface Binary {
  readonly operator: string
  readonly left: Term
  readonly right: Term
  readonly meta: Term
}

/** The infix operation that a term is, `not in` included. */
export function binaryOf(term: Term): Binary | undefined {
  const node = nodeOf(term)
  const operator = headName(node)
  if (node === undefined || operator === undefined || node.args === null) return undefined
  const [left, right] = node.args
  if (operator === 'not' && node.args.length === 1 && left !== undefined) {
    const inside = formOf(left, 'in')
    return inside?.length === 2 ? { operator: 'not in', left: inside[0] as Term, right: inside[1] as Term, meta: node.meta } : undefined
  }
  if (node.args.length !== 2 || operator === '//' || infix(operator) === undefined) return undefined
  return { operator, left: left as Term, right: right as Term, meta: node.meta }
}

/** The expression that a block is around: `(not a)` stays one. */
export function unblocked(term: Term): Term {
  const args = formOf(term, '__block__')
  return args?.length === 1 ? (args[0] as Term) : term
}

const PREFIXES = new Set(['+', '-', '!', '^', 'not', '~~~'])

/** The prefix operator and its operand that a term is. */
export function prefixOf(term: Term): { readonly operator: string; readonly operand: Term } | undefined {
  const node = nodeOf(term)
  const operator = headName(node)
  if (operator === undefined || !PREFIXES.has(operator) || node?.args?.length !== 1) return undefined
  return { operator, operand: node.args[0] as Term }
}

/** Whether a term is written with an operator, `&` among them. */
export function isOperation(term: Term): boolean {
  const captured = formOf(term, '&')
  if (captured !== undefined) return typeof captured[0] !== 'number'
  return binaryOf(term) !== undefined || prefixOf(term) !== undefined || formOf(term, '..//')?.length === 3
}

/** The pairs of a non-empty keyword list. */
export function pairsOf(term: Term): readonly (readonly [Term, Term])[] | undefined {
  if (term === EMPTY_LIST) return undefined
  const items = isList(term) ? listItems(term) : undefined
  return items?.every(isKeywordPair) ? items.map((item) => (item as Tuple).items as unknown as readonly [Term, Term]) : undefined
}

/** Whether the term is a pair that is written `key: value`. */
export function isKeywordPair(term: Term): boolean {
  return (
    isTuple(term, 2) && (isAtom(term.items[0] as Term) ? !isAliasAtom(term.items[0] as Term) : isInterpolatedAtom(term.items[0] as Term))
  )
}

function isAliasAtom(term: Term): boolean {
  return term instanceof Atom && /^Elixir\.[A-Z]/.test(term.name)
}

/** The parts of `:"a#{b}"`: the call that makes the atom. */
function isInterpolatedAtom(term: Term): boolean {
  return interpolatedAtomParts(term) !== undefined
}

/** The parts of `:"a#{b}"`; undefined for any other code. */
export function interpolatedAtomParts(term: Term): readonly Term[] | undefined {
  const node = nodeOf(term)
  const dot = node === undefined ? undefined : formOf(node.head, '.')
  const [module, name] = dot ?? []
  const makes = module instanceof Atom && module.name === 'erlang' && name instanceof Atom && name.name === 'binary_to_atom'
  return makes && node?.args?.[0] !== undefined ? formOf(node.args[0], '<<>>') : undefined
}

const BLOCK_KEYS = new Set(['do', 'else', 'rescue', 'catch', 'after'])

/** The `do`, `else` … of a call whose last argument is a keyword list of them. */
export function doBlocksOf(term: Term | undefined): readonly (readonly [string, Term])[] | undefined {
  const pairs = term === undefined ? undefined : pairsOf(term)
  const blocks = pairs?.map(([key, body]) => [key instanceof Atom ? key.name : '', body] as const)
  return blocks?.[0]?.[0] === 'do' && blocks.every(([key]) => BLOCK_KEYS.has(key)) ? blocks : undefined
}

/** A clause with `->`; `broken` when a line break follows the arrow. */
export interface Clause {
  readonly args: readonly Term[]
  readonly body: Term
  readonly broken: boolean
}

/** The clauses of a list of `->` nodes: their arguments and bodies. */
export function clausesOf(term: Term): readonly Clause[] | undefined {
  const items = isList(term) && term !== EMPTY_LIST ? listItems(term) : undefined
  const clauses = items?.map((item) => formOf(item, '->'))
  if (clauses === undefined || !clauses.every((clause) => clause?.length === 2)) return undefined
  return clauses.map((clause, index) => ({
    args: listItems(clause?.[0] as Term) ?? [],
    body: clause?.[1] as Term,
    broken: isBroken(nodeOf(items?.[index] as Term)?.meta),
  }))
}

/** Whether the meta tells of a line break that is to stay. */
export function isBroken(meta: Term | undefined): boolean {
  return meta !== undefined && keywordGet(meta, 'newlines') !== undefined
}

/** The value that the parser describes by `key`, and what it says of it. */
export function describedBy(term: Term, key: string): { readonly value: Term; readonly said: Term } | undefined {
  const node = nodeOf(term)
  if (headName(node) !== '__block__' || node?.args?.length !== 1) return undefined
  const said = keywordGet(node.meta, key)
  return said === undefined ? undefined : { value: node.args[0] as Term, said }
}
