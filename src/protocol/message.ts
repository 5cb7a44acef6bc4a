import type { DatabaseSnapshot } from './database.ts'
import type { FileAnswer, FileQuestion } from './file.ts'
import type { LanguageAnswer, LanguageQuestion } from './language.ts'
import type { RowsAnswer, RowsQuestion } from './rows.ts'
import type { IndexHint, RunEvent } from './run-event.ts'

/** A file to run, with the name that its lines are reported under. */
export interface Source {
  readonly file: string
  readonly text: string
}

export interface RunOptions {
  readonly adapter: 'sqlite' | 'postgres'
  readonly strict: boolean
  readonly autoTables: boolean
  /** The database that the program finds; without it an empty one. */
  readonly start?: StartDatabase
  /** Indexes to be made as soon as their tables are there, to see what they would change. */
  readonly indexes?: readonly IndexHint[]
}

/** A database to start from. */
export interface StartDatabase {
  /** What people call it: a file, or the run that left it. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The file after which it is put in the place of the database: what the set-up did to that one is gone. Null: at once. */
  readonly after: string | null
}

/** From the page to the worker. `run` numbers runs; answers carry it, and the latest wins. */
export type WorkerRequest =
  /** Runs the sources in order in a fresh session on a fresh database. */
  | { readonly kind: 'run'; readonly run: number; readonly sources: readonly Source[]; readonly options: RunOptions }
  /** As `run`, then the check: an ExUnit case that sees the run through `Lesson`. */
  | {
      readonly kind: 'check'
      readonly run: number
      readonly sources: readonly Source[]
      readonly check: Source
      readonly options: RunOptions
    }
  /** Evaluates more code in the session of the last run (the console). */
  | { readonly kind: 'evaluate'; readonly run: number; readonly source: Source }
  | { readonly kind: 'stop'; readonly run: number }
  /**
   * What the editor asks while one types; answered by `told` with the same id, whatever runs, unless a later question of the same kind
   * has come. `session` is the run whose variables may be looked at, when it is the last one.
   */
  | { readonly kind: 'ask'; readonly id: number; readonly question: LanguageQuestion; readonly session: number | null }
  /** Asks about databases as files; answered by `filed` with the same id. */
  | { readonly kind: 'file'; readonly id: number; readonly question: FileQuestion }
  /** Asks for further rows of a long table; answered by `listed` with the same id. */
  | { readonly kind: 'rows'; readonly id: number; readonly question: RowsQuestion }

/** From the worker to the page. */
export type WorkerAnswer =
  /** SQLite is on its way: bytes of it, unpacked. */
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'ready'; readonly sqlite: string }
  | { readonly kind: 'failed'; readonly message: string }
  /** Events as they happen, in batches. */
  | { readonly kind: 'events'; readonly run: number; readonly events: readonly RunEvent[] }
  /** After `done`: the tables. */
  | { readonly kind: 'tables'; readonly run: number; readonly database: DatabaseSnapshot }
  | { readonly kind: 'checked'; readonly run: number; readonly result: CheckResult }
  | { readonly kind: 'told'; readonly id: number; readonly answer: LanguageAnswer }
  | { readonly kind: 'filed'; readonly id: number; readonly answer: FileAnswer }
  | { readonly kind: 'listed'; readonly id: number; readonly answer: RowsAnswer }

export interface CheckResult {
  readonly passed: boolean
  /** One a test of the check, in order. */
  readonly expectations: readonly {
    readonly name: string
    readonly status: 'met' | 'failed' | 'notReached'
    readonly reason: string | null
  }[]
}
