import { isVariable, nodeParts, quotedVariable } from '#elixir/expander/quoted.ts'
import { Atom, atom, atomName, isAtom, moduleAtom } from '#terms/atom.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** A variable of the assertion's own, which no code of the test can name. */
export function ownVariable(name: string): Term {
  return quotedVariable(name, moduleAtom('ExUnit.Assertions'))
}

/** The variables that a pattern binds, each once; those that begin with an underscore are not to be read. */
export function boundVariables(pattern: Term): Term[] {
  const found = new Map<string, Term>()
  visit(pattern, (variable) => {
    const name = atomName(variable.items[0] as Atom)
    if (!name.startsWith('_')) found.set(`${name} ${isAtom(variable.items[2] as Term) ? String(variable.items[2]) : ''}`, variable)
  })
  return [...found.values()]
}

/** The variables that a pattern pins. */
export function pinnedVariables(pattern: Term): Term[] {
  const found = new Map<string, Term>()
  collectPins(pattern, found)
  return [...found.values()]
}

function collectPins(quoted: Term, found: Map<string, Term>): void {
  if (isList(quoted)) {
    for (const item of listItems(quoted) ?? []) collectPins(item, found)
    return
  }
  if (!(quoted instanceof Tuple)) return
  const parts = nodeParts(quoted)
  const pinned = isCall(parts?.head, '^') ? parts?.args?.[0] : undefined
  if (pinned !== undefined && isVariable(pinned)) found.set(atomName(pinned.items[0] as Atom), pinned)
  else for (const item of quoted.items) collectPins(item, found)
}

function visit(quoted: Term, see: (variable: Tuple) => void): void {
  if (isList(quoted)) for (const item of listItems(quoted) ?? []) visit(item, see)
  else if (isVariable(quoted)) see(quoted)
  else if (quoted instanceof Tuple) for (const part of binding(quoted)) visit(part, see)
}

/** The parts of a pattern that may bind variables. */
function binding(quoted: Tuple): readonly Term[] {
  const parts = nodeParts(quoted)
  if (parts === undefined) return quoted.items
  if (isCall(parts.head, '^') || isCall(parts.head, '@')) return []
  const args = parts.args ?? []
  return isCall(parts.head, '::') || isCall(parts.head, 'when') ? args.slice(0, 1) : args
}

function isCall(head: Term | undefined, name: string): boolean {
  return head instanceof Atom && head.name === name
}

/** A pattern without its guard, and the guard. */
export function splitGuard(pattern: Term): { readonly pattern: Term; readonly guard: Term | undefined } {
  const parts = nodeParts(pattern)
  if (parts === undefined || !isCall(parts.head, 'when') || parts.args?.length !== 2) return { pattern, guard: undefined }
  return { pattern: parts.args[0] as Term, guard: parts.args[1] as Term }
}

/** `{a, b, …}` as quoted code. */
export function quotedTuple(items: readonly Term[]): Term {
  return items.length === 2 ? tuple(...items) : tuple(atom('{}'), listFrom([]), listFrom(items))
}

/** `[{:name, name}, …]`: the values that were pinned, by name. */
export function pinsCode(pins: readonly Term[]): Term {
  return listFrom(pins.map((pin) => tuple((pin as Tuple).items[0] as Term, pin)))
}
