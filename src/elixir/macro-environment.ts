import type { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** What a macro may know of the place that calls it, and do there. The expander implements it. */
export interface MacroEnvironment {
  /** The module being defined, nil at the top level. */
  readonly module: Atom | null
  /** `{name, arity}` of the function being defined, as a tuple, or nil. */
  readonly function: Term
  readonly file: string
  readonly line: number
  readonly context: 'match' | 'guard' | null
  /** `__ENV__` as a `%Macro.Env{}` term. */
  readonly term: Term
  /** The quoted code with the macro (or alias, or attribute) at its top expanded until it is none: `Macro.expand/2`. */
  expand(quoted: Term): Effect<Term>
  /** One step of that: `Macro.expand_once/2`. */
  expandOnce(quoted: Term): Effect<Term>
  /** The full module atom of `{:__aliases__, …}`, or the term itself when it is none. */
  expandAlias(quoted: Term): Term
  /** Whether a variable of this name is bound here. */
  hasVariable(name: string): boolean
  /** The value of a module attribute of the module being defined, undefined when it is not set. */
  attribute(name: string): Term | undefined
  /** A fresh counter for hygiene: variables of a macro's own carry `[counter: n]` in their meta. */
  counter(): number
  /** Reports a compile-time warning or error with its place; an error ends the compilation after expansion. */
  diagnose(severity: 'error' | 'warning', message: string, quoted: Term): void
}
