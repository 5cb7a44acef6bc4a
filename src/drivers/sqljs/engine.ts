import initSqlJs from 'sql.js'
import { addressReader } from './statement-address.ts'

/** What the driver uses of sql.js. */
export interface SqlJsEngine {
  readonly Database: new (bytes?: Uint8Array) => RawDatabase
  /** SQLite's own functions: sql.js binds and reads with the same, but does not tell `2.0` from `2`. */
  readonly sqlite: SqliteFunctions
  /** Where SQLite keeps a statement: what its functions want first. */
  readonly addressOf: (statement: RawStatement) => number
}

export interface RawDatabase {
  prepare(sql: string): RawStatement
  exec(sql: string): unknown
  /** The statements of a text one by one, each freed by the next. */
  iterateStatements(sql: string): Iterator<RawStatement> & { getRemainingSQL(): string }
  /** The file's bytes. It closes the database and opens it anew. */
  export(): Uint8Array<ArrayBuffer>
  getRowsModified(): number
  create_function(name: string, call: (...args: readonly RawValue[]) => void): unknown
  /** Throws with SQLite's words unless the code is 0. */
  handleError(code: number): void
  close(): void
}

export interface RawStatement {
  step(): boolean
  get(): RawValue[]
  getBlob(column: number): Uint8Array
  getColumnNames(): string[]
  reset(): void
  free(): boolean
}

export type RawValue = number | string | Uint8Array | null

/** Functions of SQLite's C interface, and those that move text and bytes into its memory. */
export interface SqliteFunctions {
  _sqlite3_bind_int(statement: number, position: number, value: number): number
  _sqlite3_bind_double(statement: number, position: number, value: number): number
  _sqlite3_bind_text(statement: number, position: number, text: number, bytes: number, destructor: number): number
  _sqlite3_bind_blob(statement: number, position: number, bytes: number, count: number, destructor: number): number
  _sqlite3_column_type(statement: number, column: number): number
  _sqlite3_column_double(statement: number, column: number): number
  _sqlite3_column_text(statement: number, column: number): number
  _sqlite3_column_bytes(statement: number, column: number): number
  _malloc(bytes: number): number
  _free(address: number): void
  lengthBytesUTF8(text: string): number
  stringToNewUTF8(text: string): number
  writeArrayToMemory(bytes: Uint8Array, address: number): void
  /** `wholly`: NUL characters do not end the text. */
  UTF8ToString(address: number, bytes: number, wholly: boolean): string
}

export interface SqlJsOptions {
  /** SQLite's WebAssembly; without it, what stands beside sql.js itself (in Node). */
  readonly wasmBinary?: ArrayBuffer
}

/** Loads SQLite's WebAssembly, once for any number of drivers. */
export async function loadSqlJs(options: SqlJsOptions = {}): Promise<SqlJsEngine> {
  const module = (await initSqlJs({ ...options })) as unknown as SqliteFunctions & Pick<SqlJsEngine, 'Database'>
  return { Database: module.Database, sqlite: module, addressOf: addressReader(module.Database) }
}
