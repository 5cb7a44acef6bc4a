import type { RepoSession } from '#ecto/repo/repo-session.ts'
import type { Driver } from '#sql/driver.ts'
import type { Atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'

/** What the repository modules of one session keep. */
export interface RepoState extends RepoSession {
  readonly driver: Driver
  /** Whether errors are told as ecto_sqlite3 tells them, which does not know the names of foreign keys. */
  readonly strict: boolean
  /** The dynamic repository that a process has chosen, by the id of its pid and the repository's module. */
  readonly dynamic: Map<number, Map<Atom, Term>>
  /** `Application.put_env(app, key, value)`, by app and key. */
  readonly environment: Map<string, Term>
  /** The modules that no program defined: their callbacks (`default_options/1` …) are the defaults. */
  readonly builtIn: Set<Atom>
  /** What `use Ecto.Repo` was given, by module. */
  readonly modules: Map<Atom, Term>
}
