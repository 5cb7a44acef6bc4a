import type { EctoSession } from '#bindings/ecto-session.ts'
import { createMigrationModule } from '#bindings/migration/migration-module.ts'
import { migrationStructModules } from '#bindings/migration/migration-structs.ts'
import { createMigratorModule } from '#bindings/migration/migrator-module.ts'
import { multiModules } from '#bindings/multi/multi-module.ts'
import { createSandboxModule } from '#bindings/sandbox/sandbox-module.ts'
import { createTelemetryModule } from '#bindings/telemetry/telemetry-module.ts'
import type { Runner } from '#ecto/migration/runner.ts'
import { withConnection } from '#ecto/repo/hold-connection.ts'
import { allValues } from '#ecto/repo/query/run-query.ts'
import { findInstance } from '#ecto/repo/repo-session.ts'
import { NO_LISTENER } from '#ecto/repo/report.ts'
import type { NativeModule } from '#elixir/native.ts'
import { completeNative } from '#elixir/stdlib/complete-native.ts'
import { createPostgresAdapter } from '#sql/adapter/postgres-adapter.ts'
import { createSqliteAdapter } from '#sql/adapter/sqlite-adapter.ts'
import type { Driver } from '#sql/driver.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { answer, apply, type Effect } from '#terms/effect.ts'
import { keyword } from '#terms/keyword.ts'
import { environmentKey } from './application-environment.ts'
import { createApplicationModule } from './application-module.ts'
import { connectionModule } from './connection-module.ts'
import { createRepoExceptions } from './exception-modules.ts'
import { createEctoRepoModule, createRepoModule } from './repo-module.ts'
import type { RepoState } from './repo-state.ts'
import { ADAPTER_MODULES, createSqlModule } from './sql-module.ts'
import { exqliteModules } from './struct-modules.ts'

export interface RepoOptions {
  readonly driver: Driver
  readonly adapter: 'sqlite' | 'postgres'
  /** Whether what ecto_sqlite3 refuses is refused. */
  readonly strict: boolean
  /** Whether tables are made for schemas that have none. */
  readonly autoTables?: boolean
}

/** The repositories of a session, with the Elixir-visible modules for them. */
export interface Repos {
  readonly state: RepoState
  readonly modules: readonly NativeModule[]
  /** Starts the module `Repo`, which every program finds running. */
  start(): Effect<void>
  /** Makes the tables that schemas want and nothing has used so far. */
  createMissingTables(): Effect<void>
  /** The database is another one: which schemas have their tables is to be looked at anew. */
  forgetMadeTables(): void
}

const REPO = 'Repo'
const APP = 'playground'

/** Makes the repositories of a session on its database; put a listener into `state.listener` to see what they do. */
export function createRepos(session: EctoSession, { driver, adapter, strict, autoTables }: RepoOptions): Repos {
  const sqlite = createSqliteAdapter({ strict: strict && adapter === 'sqlite' })
  const postgres = createPostgresAdapter()
  const state: RepoState = {
    schemas: session.schemas,
    sqlite,
    postgres,
    primary: adapter === 'postgres' ? postgres : sqlite,
    instances: [],
    listener: NO_LISTENER,
    readAll: allValues,
    telemetry: [],
    autoTables: { enabled: autoTables === true, paused: 0, done: new Set(), made: new Set() },
    counters: { transactions: 0, multis: 0 },
    driver,
    strict: strict && adapter === 'sqlite',
    dynamic: new Map(),
    environment: new Map(),
    builtIn: new Set(),
    modules: new Map(),
  }
  state.environment.set(environmentKey(atom(APP), moduleAtom(REPO)), keyword({ database: 'playground.db', pool_size: 5, log: false }))
  const runners = new Map<number, Runner>()
  return {
    state,
    modules: [
      createRepoModule(state, REPO, { otp_app: atom(APP), adapter: moduleAtom(state.primary.module) }),
      createEctoRepoModule(state),
      createSqlModule(state),
      createApplicationModule(state),
      createTelemetryModule(state.telemetry),
      createMigrationModule(runners),
      createMigratorModule(state, runners),
      createSandboxModule(state),
      connectionModule,
      ...multiModules,
      ...ADAPTER_MODULES,
      ...exqliteModules,
      ...migrationStructModules,
      ...createRepoExceptions(session),
    ].map(completeNative),
    *start(): Effect<void> {
      yield apply(moduleAtom(REPO), 'start_link', [])
    },
    *createMissingTables(): Effect<void> {
      const instance = findInstance(state, moduleAtom(REPO))
      if (instance !== undefined) yield* withConnection(instance, () => answer(undefined))
    },
    forgetMadeTables() {
      state.autoTables.done.clear()
      state.autoTables.made.clear()
    },
  }
}
