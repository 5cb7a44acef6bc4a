import type { Adapter } from '#ecto/adapter/adapter.ts'
import type { AutoTables } from '#ecto/migration/auto-tables.ts'
import type { SchemaRegistry } from '#ecto/schema/schema.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { RepoContext } from './repo-context.ts'
import type { RepoInstance } from './repo-instance.ts'
import type { RepoListener } from './report.ts'
import type { TelemetryHandler } from './telemetry.ts'

/** What all repositories of one session share. */
export interface RepoSession {
  readonly schemas: SchemaRegistry
  /** The adapter whose statements run: SQLite's. */
  readonly sqlite: Adapter
  /** The adapter for what PostgreSQL would be sent. */
  readonly postgres: Adapter
  /** The one that the learner chose: it decides what is refused and how. */
  readonly primary: Adapter
  readonly instances: RepoInstance[]
  listener: RepoListener
  /** All values of a queryable: what `Repo.all/2` does, for preloads. */
  readonly readAll: (context: RepoContext, queryable: Term) => Effect<Term[]>
  readonly telemetry: TelemetryHandler[]
  readonly autoTables: AutoTables
  readonly counters: { transactions: number; multis: number }
}

/** The running repository with this name (an atom or a pid), or undefined. */
export function findInstance(session: RepoSession, name: Term): RepoInstance | undefined {
  return session.instances.find((instance) => instance.name === name || instance.pid === name)
}
