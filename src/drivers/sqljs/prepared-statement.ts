import type { SqlValue } from '#sql/driver.ts'
import { bitstring } from '#terms/binary.ts'
import { Float } from '#terms/float.ts'
import type { Term } from '#terms/term.ts'
import type { RawDatabase, RawStatement, SqliteFunctions, SqlJsEngine } from './engine.ts'

/** What `sqlite3_column_type` answers. */
const INTEGER = 1
const FLOAT = 2
const TEXT = 3
const BLOB = 4

export interface StatementAnswer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Term[])[]
}

/** A statement that binds and reads values exactly: through SQLite's functions, where sql.js takes `2.0` for `2`. */
export class PreparedStatement {
  readonly #raw: RawStatement
  readonly #sqlite: SqliteFunctions
  readonly #database: RawDatabase
  readonly #address: number
  /** What was bound by its address in SQLite's memory. */
  readonly #bound: number[] = []
  #columns: readonly string[] = []
  #layout = -1
  /** How many parameters it has, once that is known. */
  #count: number | undefined

  constructor(engine: SqlJsEngine, database: RawDatabase, sql: string) {
    this.#raw = database.prepare(sql)
    this.#sqlite = engine.sqlite
    this.#database = database
    this.#address = engine.addressOf(this.#raw)
  }

  /** Whether the statement has just so many parameters: SQLite refuses to bind one that is not there. */
  takes(count: number): boolean {
    if (this.#count === undefined) {
      if ((count === 0 || this.#has(count)) && !this.#has(count + 1)) this.#count = count
      this.#reset()
    }
    return this.#count === count
  }

  #has(position: number): boolean {
    return this.#sqlite._sqlite3_bind_int(this.#address, position, 0) === 0
  }

  /**
   * All rows with these values bound; the statement is ready for the next ones afterwards. The columns are asked for again
   * when `layout`, which counts changes to the schema, is another than before.
   */
  run(values: readonly SqlValue[], layout: number): StatementAnswer {
    try {
      this.#bind(values)
      let more = this.#raw.step()
      if (layout !== this.#layout) this.#columns = this.#raw.getColumnNames()
      this.#layout = layout
      const rows: Term[][] = []
      for (; more; more = this.#raw.step()) rows.push(this.#row(this.#columns.length))
      return { columns: this.#columns, rows }
    } finally {
      this.#reset()
    }
  }

  free(): void {
    this.#raw.free()
  }

  #reset(): void {
    this.#raw.reset()
    for (const address of this.#bound) this.#sqlite._free(address)
    this.#bound.length = 0
  }

  #bind(values: readonly SqlValue[]): void {
    for (let i = 0; i < values.length; i++) {
      const code = this.#bindValue(i + 1, values[i] ?? null)
      if (code !== 0) this.#database.handleError(code)
    }
  }

  /** Integers have 32 bits here: see `withLiteralIntegers`. */
  #bindValue(position: number, value: SqlValue): number {
    if (value === null) return 0
    if (typeof value === 'string') return this.#bindText(position, value)
    if (value instanceof Float) return this.#sqlite._sqlite3_bind_double(this.#address, position, value.value)
    if (value instanceof Uint8Array) return this.#bindBlob(position, value)
    return this.#sqlite._sqlite3_bind_int(this.#address, position, Number(value))
  }

  #bindText(position: number, text: string): number {
    const at = this.#sqlite.stringToNewUTF8(text)
    this.#bound.push(at)
    return this.#sqlite._sqlite3_bind_text(this.#address, position, at, this.#sqlite.lengthBytesUTF8(text), 0)
  }

  #bindBlob(position: number, bytes: Uint8Array): number {
    const at = this.#sqlite._malloc(bytes.length + 1)
    this.#bound.push(at)
    this.#sqlite.writeArrayToMemory(bytes, at)
    return this.#sqlite._sqlite3_bind_blob(this.#address, position, at, bytes.length, 0)
  }

  #row(width: number): Term[] {
    const row = new Array<Term>(width)
    for (let column = 0; column < width; column++) row[column] = this.#value(column)
    return row
  }

  #value(column: number): Term {
    switch (this.#sqlite._sqlite3_column_type(this.#address, column)) {
      case INTEGER:
        return this.#integer(column)
      case FLOAT:
        return new Float(this.#sqlite._sqlite3_column_double(this.#address, column))
      case TEXT:
        return this.#text(column)
      case BLOB:
        return bitstring(this.#raw.getBlob(column))
      default:
        return null
    }
  }

  /** As a float it is exact up to 53 bits. */
  #integer(column: number): number | bigint {
    const value = this.#sqlite._sqlite3_column_double(this.#address, column)
    return Number.isSafeInteger(value) ? value : BigInt(this.#text(column))
  }

  #text(column: number): string {
    const at = this.#sqlite._sqlite3_column_text(this.#address, column)
    return this.#sqlite.UTF8ToString(at, this.#sqlite._sqlite3_column_bytes(this.#address, column), true)
  }
}
