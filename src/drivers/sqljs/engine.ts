import initSqlJs from 'sql.js'

/** The part of sql.js that the driver uses, with what its published types leave out. */
export interface SqlJsEngine {
  readonly Database: new () => RawDatabase
}

export interface RawDatabase {
  prepare(sql: string): RawStatement
  exec(sql: string): unknown
  getRowsModified(): number
  create_function(name: string, call: (...args: readonly RawValue[]) => void): unknown
  close(): void
}

export interface RawStatement {
  bind(params: readonly (number | string | Uint8Array | null)[]): boolean
  step(): boolean
  get(params: null, options: { readonly useBigInt: true }): RawValue[]
  getColumnNames(): string[]
  reset(): void
  free(): boolean
}

export type RawValue = number | bigint | string | Uint8Array | null

export interface SqlJsOptions {
  /** Where `sql-wasm.wasm` is to be found; in Node it is beside sql.js itself. */
  readonly locateFile?: (file: string) => string
}

/** Loads SQLite's WebAssembly, once for any number of drivers. */
export async function loadSqlJs(options: SqlJsOptions = {}): Promise<SqlJsEngine> {
  const locate = options.locateFile
  return (await initSqlJs(locate === undefined ? {} : { locateFile: locate })) as unknown as SqlJsEngine
}
