import type { Connection, Driver, TableContents } from '#sql/driver.ts'
import { AttachedDatabases } from './attached-databases.ts'
import { SqlJsConnection } from './connection.ts'
import type { RawDatabase, SqlJsEngine } from './engine.ts'
import { queryRows } from './query-rows.ts'
import { closeSharedFile, openSharedFile } from './shared-file.ts'
import { tableContents } from './table-contents.ts'

let files = 0

export interface DriverOptions {
  /** Whether statements tell what they did to rows: it doubles what a write costs. */
  readonly reportsChanges?: boolean
}

/** A new, empty database in memory; its connections lock one another out as those of SQLite on a file do (WAL). */
export function createDriver(engine: SqlJsEngine, { reportsChanges = false }: DriverOptions = {}): Driver {
  return new SqlJsDriver(engine, reportsChanges)
}

class SqlJsDriver implements Driver {
  readonly version: string
  readonly #engine: SqlJsEngine
  readonly #reportsChanges: boolean
  readonly #file = files++ % 1_000_000
  /** Keeps the database alive when no connection is open, and sees what is committed. */
  readonly #own: RawDatabase
  readonly #generation = { count: 0 }
  readonly #attached: AttachedDatabases
  readonly #connections: SqlJsConnection[] = []

  constructor(engine: SqlJsEngine, reportsChanges: boolean) {
    this.#engine = engine
    this.#reportsChanges = reportsChanges
    this.#own = openSharedFile(engine, this.#file)
    this.#attached = new AttachedDatabases(`attached-${this.#file}`)
    this.version = String(queryRows(this.#own, 'SELECT sqlite_version()')[0]?.[0])
  }

  connect(): Connection {
    const connection = new SqlJsConnection(openSharedFile(this.#engine, this.#file), {
      engine: this.#engine,
      id: this.#connections.length + 1,
      generation: this.#generation,
      attached: this.#attached,
      reportsChanges: this.#reportsChanges,
    })
    this.#connections.push(connection)
    return connection
  }

  tables(limit: number): readonly TableContents[] {
    this.#attached.bringUpToDate(this.#own)
    return tableContents(this.#own, limit)
  }

  close(): void {
    for (const connection of this.#connections) connection.close()
    closeSharedFile(this.#own)
  }
}
