import { type Atom, atom } from '#terms/atom.ts'
import { raise } from '#terms/thrown.ts'

/** Raises what a call raises that no clause of a function matches. */
export function raiseNoFunction(module: Atom, name: string, arity: number): never {
  return raise('FunctionClauseError', { module, function: atom(name), arity, kind: null, args: null, clauses: null })
}
