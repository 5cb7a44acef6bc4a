import { atom, moduleAtom } from '#terms/atom.ts'
import { raise } from '#terms/thrown.ts'

/** Raises FunctionClauseError for a function of Ecto's that has no clause for what it was given. */
export function raiseNoClause(module: string, name: string, arity: number): never {
  return raise('FunctionClauseError', { module: moduleAtom(module), function: atom(name), arity, kind: null, args: null, clauses: null })
}
