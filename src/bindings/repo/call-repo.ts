import type { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { instanceCalls } from './instance-calls.ts'
import { raiseNoFunction } from './no-function.ts'
import { readCalls } from './read-calls.ts'
import type { RepoState } from './repo-state.ts'
import { sqlCalls } from './sql-calls.ts'
import { transactionCalls } from './transaction-calls.ts'
import { writeCalls } from './write-calls.ts'

/** A repository function: the module it was called on, and its arguments as given. */
export type RepoCall = (state: RepoState, module: Atom, args: readonly Term[]) => Effect<Term>

const CALLS: ReadonlyMap<string, RepoCall> = new Map(
  Object.entries({ ...readCalls, ...writeCalls, ...transactionCalls, ...sqlCalls, ...instanceCalls }),
)

/** A function of repository modules by its name and arity; it raises FunctionClauseError for arguments that it does not take. */
export function repoCall(name: string, arity: number): RepoCall {
  return CALLS.get(`${name}/${arity}`) ?? CALLS.get(name) ?? ((_, module, args) => raiseNoFunction(module, name, args.length))
}
