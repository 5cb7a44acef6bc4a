import type { DdlCommand } from '#ecto/migration/ddl-command.ts'
import type { BoundQuery } from '#ecto/planner/planned-query.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { StatementQuery } from './clause-text.ts'
import type { DeleteCommand, InsertCommand, UpdateCommand } from './write-command.ts'

/** SQL for one dialect: parameters are terms as the repository reports them (cast, before the driver encodes them). */
export interface SqlStatement {
  readonly sql: string
  readonly params: readonly Term[]
  /** The same parameters as the database gets them: dumped by their types and by the adapter. */
  readonly values: readonly Term[]
  /** Why the statement does something else than was asked, and what; null when it does just that. */
  readonly emulated: string | null
  /** Of statements that a query stands behind. */
  readonly query?: StatementQuery
}

/** Rows of a query of the adapter's own. */
export type ReadRows = (sql: string) => Effect<readonly (readonly Term[])[]>

/** What a database must offer to Ecto: statements for each kind of command, and values in both directions. */
export interface Adapter {
  readonly name: 'sqlite' | 'postgres'
  /** The Elixir module that `Repo.__adapter__/0` answers: `Ecto.Adapters.SQLite3`. */
  readonly module: string
  /** The database's name in the adapter's messages: `SQLite3`. */
  readonly title: string
  /** Whether a statement that fails leaves its transaction good for nothing but ROLLBACK. */
  readonly failureAbortsTransaction: boolean
  /** The statement that keeps other migrators out, where there is one. */
  migrationLock(table: string): string | null
  /** What finds a table by its name, the first parameter. */
  readonly tableExists: string
  /** Effects because they raise through terms' inspection. */
  query(query: BoundQuery): Effect<SqlStatement>
  /** `read` as for `ddl`, where rows may leave columns at their defaults. */
  insert(command: InsertCommand, read?: ReadRows): Effect<SqlStatement>
  update(command: UpdateCommand): Effect<SqlStatement>
  delete(command: DeleteCommand): Effect<SqlStatement>
  /** `read` asks the database for what a statement depends on; it is not reported. */
  ddl(command: DdlCommand, read: ReadRows): Effect<readonly SqlStatement[]>
  /** SQL that the program wrote itself, as it is to be sent. */
  raw(sql: string): Pick<SqlStatement, 'sql' | 'emulated'>
  /** What stands before a statement that is to be explained. */
  explainPrefix(options: Term): string
  /** A table's name with its prefix. */
  qualifiedName(prefix: Term, table: string): string
  /** Whether tables may have that prefix. */
  takesPrefix(prefix: Term): boolean
  /** What must be there before tables of that prefix are made by the playground itself: the statement that makes it, or null. */
  prefixStatement(prefix: Term): string | null
  /** A value from what the database returned (`0`/`1` → booleans, text → dates …), by its storage type (`Ecto.Type.type/1`), before the type's own load. */
  load(storage: Term, value: Term): AdapterValue
  /** A value that its type has dumped in the form that the parameters of a statement have. */
  dump(storage: Term, value: Term): AdapterValue
  /** Whether values of this storage type pass as they are, without their type's own dump and load. */
  passes(storage: Term): boolean
}

export type AdapterValue = { readonly kind: 'ok'; readonly value: Term } | { readonly kind: 'error' }
