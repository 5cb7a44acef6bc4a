import type { Variable } from '#elixir/core/core.ts'
import { type Env, markUsed } from '#elixir/expander/env.ts'
import { nameOfKey } from '#elixir/expander/variables.ts'
import { Atom, isAtom } from '#terms/atom.ts'
import { Cons } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** The variables of the surrounding code that a module body may read, judged by the names in it; they count as used. */
export function capturedVariables(body: Term, env: Env): (readonly [string, Variable])[] {
  if (env.variables.size === 0) return []
  const names = new Set<string>()
  collectNames(body, names)
  const all = names.has('binding') || names.has('dbg')
  const captured = [...env.variables].filter(([key]) => all || names.has(nameOfKey(key)))
  for (const [key, variable] of captured) markUsed(env, key, variable)
  return captured
}

function collectNames(quoted: Term, names: Set<string>): void {
  let rest = quoted
  while (rest instanceof Cons) {
    collectNames(rest.head, names)
    rest = rest.tail
  }
  if (!(rest instanceof Tuple)) return
  const [head, , third] = rest.items
  if (rest.items.length === 3 && head instanceof Atom && (isAtom(third) || head.name === 'binding')) names.add(head.name)
  for (const item of rest.items) collectNames(item, names)
}
