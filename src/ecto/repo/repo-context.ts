import type { Adapter } from '#ecto/adapter/adapter.ts'
import type { Atom } from '#terms/atom.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import type { RepoInstance } from './repo-instance.ts'
import type { RepoSession } from './repo-session.ts'

/** What one call of a repository function works with. */
export interface RepoContext {
  readonly session: RepoSession
  readonly instance: RepoInstance
  /** The process that calls. */
  readonly process: Pid
  /** The repository's module: the `repo` of changesets, the first argument of functions in transactions. */
  readonly repo: Atom
  /** `Repo.insert`, for reports. */
  readonly caller: string
  /** Converts values; statements run through it. */
  readonly adapter: Adapter
  /** The options of the call, defaults included. */
  readonly options: Term
}
