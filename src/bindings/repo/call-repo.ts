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

/** Calls a function of a repository module by name; raises FunctionClauseError for arguments that it does not take. */
export function* callRepo(state: RepoState, module: Atom, name: string, args: readonly Term[]): Effect<Term> {
  const call = CALLS.get(`${name}/${args.length}`) ?? CALLS.get(name)
  if (call === undefined) return raiseNoFunction(module, name, args.length)
  return yield* call(state, module, args)
}
