import type { Connection, DatabaseError, ExecuteResult, PlanLine, SqlValue } from '#sql/driver.ts'
import type { AttachedDatabases } from './attached-databases.ts'
import { ChangeCapture } from './change-capture.ts'
import { databaseError } from './database-error.ts'
import type { RawDatabase, SqlJsEngine } from './engine.ts'
import { type BindableStatement, withLiteralIntegers } from './literal-integers.ts'
import { PreparedStatement, type StatementAnswer } from './prepared-statement.ts'
import { QueryPlans } from './query-plans.ts'
import { closeSharedFile } from './shared-file.ts'
import { StatementCache } from './statement-cache.ts'
import { type StatementKind, statementKind } from './statement-kind.ts'
import { strayTable } from './stray-table.ts'

/** Counts the changes to the schema of one database, whichever connection made them. */
export interface SchemaGeneration {
  count: number
}

/** What a connection has in common with the others of its database, and its number. */
interface ConnectionParts {
  readonly engine: SqlJsEngine
  readonly id: number
  readonly generation: SchemaGeneration
  readonly attached: AttachedDatabases
  readonly reportsChanges: boolean
}

const WRONG_COUNT: DatabaseError = { message: 'bind or column index out of range', kind: 'parameters', constraint: null }

/** A connection as ecto_sqlite3 sets its own up: foreign keys are on, and a lock is not waited for (the caller tries again). */
export class SqlJsConnection implements Connection {
  readonly id: number
  readonly #raw: RawDatabase
  readonly #prepare: (sql: string) => PreparedStatement
  readonly #statements: StatementCache
  readonly #plans: QueryPlans
  readonly #capture: ChangeCapture | null
  readonly #generation: SchemaGeneration
  readonly #attached: AttachedDatabases
  #inTransaction = false
  #last: { readonly sql: string; readonly kind: StatementKind } | null = null
  /** Counts what may have undone schema changes. */
  #ends = 0

  constructor(raw: RawDatabase, { engine, id, generation, attached, reportsChanges }: ConnectionParts) {
    this.id = id
    this.#raw = raw
    this.#generation = generation
    this.#attached = attached
    raw.exec('PRAGMA journal_mode=wal; PRAGMA synchronous=normal; PRAGMA temp_store=memory; PRAGMA foreign_keys=on; PRAGMA busy_timeout=0')
    this.#prepare = (sql) => {
      const stray = attached.isEmpty || statementKind(sql) === 'schema' ? undefined : strayTable(raw, sql)
      if (stray !== undefined) throw new Error(`no such table: ${stray}`)
      return new PreparedStatement(engine, raw, sql)
    }
    this.#statements = new StatementCache(this.#prepare)
    this.#plans = new QueryPlans(raw)
    this.#capture = reportsChanges ? new ChangeCapture(raw) : null
  }

  get inTransaction(): boolean {
    return this.#inTransaction
  }

  execute(sql: string, params: readonly SqlValue[]): ExecuteResult {
    if (NO_STATEMENT.test(sql)) return { kind: 'rows', columns: [], rows: [], changed: 0, changes: [] }
    const kind = this.#kindOf(sql)
    try {
      this.#attached.bringUpToDate(this.#raw)
      this.#prepareFor(kind)
      const answer = this.#run(withLiteralIntegers(kind === 'schema' ? this.#attached.prepare(sql) : sql, params))
      if (answer === null) return { kind: 'error', error: WRONG_COUNT }
      const changed = kind === 'write' ? this.#raw.getRowsModified() : 0
      const changes = this.#capture?.take() ?? []
      this.#follow(kind)
      if (kind === 'schema') this.#attached.follow(sql)
      return { kind: 'rows', ...answer, changed, changes }
    } catch (error) {
      return this.#failed(error)
    }
  }

  /** The same statement often comes again and again. */
  #kindOf(sql: string): StatementKind {
    if (this.#last?.sql !== sql) this.#last = { sql, kind: statementKind(sql) }
    return this.#last.kind
  }

  explain(sql: string): readonly PlanLine[] {
    try {
      return this.#plans.of(sql, this.#layout)
    } catch {
      // the statement itself is refused: running it reports why
      return []
    }
  }

  close(): void {
    if (this.#inTransaction) this.execute('ROLLBACK', [])
    this.#statements.clear()
    closeSharedFile(this.#raw)
  }

  /** Triggers are set before a transaction takes its snapshot, and are out of the way when the schema changes. */
  #prepareFor(kind: StatementKind): void {
    if (kind === 'schema') this.#capture?.unwatch()
    else if (kind === 'begin' || kind === 'write') this.#capture?.watch(this.#generation.count)
  }

  /** Counts what may have changed the schema. */
  get #layout(): number {
    return this.#generation.count + this.#ends
  }

  /** Null when the statement has not as many parameters as there are values. */
  #run({ sql, values, reusable }: BindableStatement): StatementAnswer | null {
    const layout = this.#layout
    const statement = reusable ? this.#statements.take(sql) : this.#prepare(sql)
    try {
      return statement.takes(values.length) ? statement.run(values, layout) : null
    } finally {
      if (!reusable) statement.free()
    }
  }

  #follow(kind: StatementKind): void {
    if (kind === 'begin') this.#inTransaction = true
    else if (kind === 'end' || kind === 'savepoint') this.#afterEnd(kind === 'end' ? false : this.#isOpen())
    else if (kind === 'schema') this.#generation.count++
  }

  /** A rollback undoes schema changes, and triggers with them: both are looked at anew. */
  #afterEnd(open: boolean): void {
    this.#inTransaction = open
    this.#ends++
    this.#capture?.forget()
  }

  /** SQLite ends some transactions by itself when a statement fails, and sql.js does not tell: a second BEGIN does. */
  #isOpen(): boolean {
    try {
      this.#raw.exec('BEGIN')
    } catch (error) {
      return messageOf(error).startsWith('cannot start a transaction within')
    }
    this.#raw.exec('ROLLBACK')
    return false
  }

  #failed(error: unknown): ExecuteResult {
    this.#capture?.take()
    if (this.#inTransaction) this.#inTransaction = this.#isOpen()
    return { kind: 'error', error: databaseError(messageOf(error)) }
  }
}

/** Blanks and comments: SQLite has nothing to do, and sql.js no statement to prepare. `execute "…", ""` in a migration is such a text. */
const NO_STATEMENT = /^(?:\s|;|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*$/

/** sql.js throws Errors with SQLite's words; a fault that is none of SQLite's goes on. */
function messageOf(error: unknown): string {
  if (error instanceof Error && error.constructor === Error) return error.message
  throw error
}
