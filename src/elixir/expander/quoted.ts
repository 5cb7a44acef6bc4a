import { Atom, atom, isAtom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, type List, list, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** `{head, meta, args}` taken apart; `args` is undefined for a variable, whose context is `context`. */
export interface QuotedNode {
  readonly head: Term
  readonly meta: Term
  readonly args: Term[] | undefined
  readonly context: Term
}

/** A tuple of the shape of quoted code. */
export type NodeTuple = Tuple & { readonly items: readonly [Term, Term, Term] }

/** Whether the term has the shape of a quoted call or variable. */
export function isNode(quoted: Term): quoted is NodeTuple {
  return quoted instanceof Tuple && quoted.items.length === 3 && isList(quoted.items[1] as Term)
}

/** The parts of a quoted call or variable, or undefined when the term is neither. */
export function nodeParts(quoted: Term): QuotedNode | undefined {
  if (!isNode(quoted)) return undefined
  const [head, meta, third] = quoted.items as [Term, Term, Term]
  return { head, meta, args: isList(third) ? listItems(third) : undefined, context: third }
}

/** Whether the term is a quoted variable (or `__MODULE__` and its like). */
export function isVariable(quoted: Term): quoted is NodeTuple {
  return isNode(quoted) && quoted.items[0] instanceof Atom && isAtom(quoted.items[2] as Term)
}

/** The arguments when the term is a call of `name`, with `arity` arguments if that is given. */
export function callArguments(quoted: Term, name: string, arity?: number): Term[] | undefined {
  if (!isNode(quoted)) return undefined
  const head = quoted.items[0]
  if (!(head instanceof Atom) || head.name !== name) return undefined
  const third = quoted.items[2] as Term
  const args = isList(third) ? listItems(third) : undefined
  return args !== undefined && (arity === undefined || args.length === arity) ? args : undefined
}

/** The meta of a quoted call or variable; an empty list for a literal. */
export function metaOf(quoted: Term): Term {
  return isNode(quoted) ? (quoted.items[1] as Term) : EMPTY_LIST
}

/** The `line:` of a meta list, 0 when it has none. */
export function lineOfMeta(meta: Term): number {
  const line = keywordGet(meta, 'line')
  return typeof line === 'number' ? line : 0
}

/** The line of quoted code: its own or the first inside of it; 0 when none is known. */
export function lineOf(quoted: Term): number {
  if (!(quoted instanceof Tuple)) return isList(quoted) ? firstLine(listItems(quoted) ?? []) : 0
  if (!isNode(quoted)) return firstLine(quoted.items)
  const own = lineOfMeta(quoted.items[1] as Term)
  return own !== 0 ? own : lineOf(quoted.items[2] as Term)
}

function firstLine(items: readonly Term[]): number {
  for (const item of items) {
    const line = lineOf(item)
    if (line !== 0) return line
  }
  return 0
}

/** `name(args…)` as quoted code. */
export function quotedCall(name: string, args: readonly Term[], meta: Term = EMPTY_LIST): Tuple {
  return tuple(atom(name), meta, listFrom(args))
}

/** `module.name(args…)` as quoted code; `module` is quoted code or an atom. */
export function quotedRemote(module: Term, name: string, args: readonly Term[], meta: Term = EMPTY_LIST): Tuple {
  return tuple(tuple(atom('.'), meta, list(module, atom(name))), meta, listFrom(args))
}

/** A quoted variable; `context` is nil for the caller's own, a module for a macro's. */
export function quotedVariable(name: string, context: Term = null, meta: Term = EMPTY_LIST): Tuple {
  return tuple(atom(name), meta, context)
}

/** One quoted expression of several. */
export function quotedBlock(items: readonly Term[]): Term {
  return items.length === 1 ? (items[0] as Term) : quotedCall('__block__', items)
}

/** A quoted tuple of quoted items. */
export function quotedTuple(items: readonly Term[]): Tuple {
  return items.length === 2 ? new Tuple(items) : quotedCall('{}', items)
}

/** A quoted map of quoted pairs. */
export function quotedMap(pairs: readonly (readonly [Term, Term])[]): Tuple {
  return quotedCall(
    '%{}',
    pairs.map(([key, value]) => tuple(key, value)),
  )
}

/** `[do: body]` and the like: quoted keyword arguments. */
export function quotedKeyword(pairs: readonly (readonly [string, Term])[]): List {
  return listFrom(pairs.map(([name, value]) => tuple(atom(name), value)))
}

/** `left -> body` with those patterns. */
export function quotedArrow(patterns: readonly Term[], body: Term, meta: Term = EMPTY_LIST): Tuple {
  return tuple(atom('->'), meta, list(listFrom(patterns), body))
}

/** A meta list with `line:` set. */
export function metaWithLine(line: number): List {
  return list(tuple(atom('line'), line))
}

/** The meta list with `name` set to `value`: in the place of an older entry, or else at the end. */
export function metaPut(meta: Term, name: string, value: Term): List {
  const pairs = listItems(meta) ?? []
  const entry = tuple(atom(name), value)
  const index = pairs.findIndex((pair) => pair instanceof Tuple && pair.items[0] === atom(name))
  return listFrom(index < 0 ? [...pairs, entry] : pairs.map((pair, at) => (at === index ? entry : pair)))
}
