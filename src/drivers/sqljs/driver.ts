import type { Connection, DatabaseFile, Driver, OpenedDatabase, RowWindow, TableContents } from '#sql/driver.ts'
import { AttachedDatabases } from './attached-databases.ts'
import { SqlJsConnection } from './connection.ts'
import { databaseBytes, databaseSql, openDatabaseFile } from './database-file.ts'
import type { RawDatabase, SqlJsEngine } from './engine.ts'
import { MovableConnection } from './movable-connection.ts'
import { queryRows } from './query-rows.ts'
import { closeSharedFile, openSharedFile } from './shared-file.ts'
import { tableContents, tableRows } from './table-contents.ts'

let files = 0

/** The number of a file that nothing uses. */
function nextFile(): number {
  return files++ % 1_000_000
}

/** Whether a file is a database that a driver can start from. */
export function openFile(engine: SqlJsEngine, file: DatabaseFile): OpenedDatabase {
  return openDatabaseFile(engine, file, nextFile())
}

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
  #file = nextFile()
  /** Keeps the database alive when no connection is open, and sees what is committed. */
  #own: RawDatabase
  readonly #generation = { count: 0 }
  readonly #attached: AttachedDatabases
  readonly #connections: MovableConnection[] = []

  constructor(engine: SqlJsEngine, reportsChanges: boolean) {
    this.#engine = engine
    this.#reportsChanges = reportsChanges
    this.#own = openSharedFile(engine, this.#file)
    this.#attached = new AttachedDatabases(`attached-${this.#file}`)
    this.version = String(queryRows(this.#own, 'SELECT sqlite_version()')[0]?.[0])
  }

  connect(): Connection {
    const connection = new MovableConnection(this.#open(this.#connections.length + 1))
    this.#connections.push(connection)
    return connection
  }

  #open(id: number): SqlJsConnection {
    return new SqlJsConnection(openSharedFile(this.#engine, this.#file), {
      engine: this.#engine,
      id,
      generation: this.#generation,
      attached: this.#attached,
      reportsChanges: this.#reportsChanges,
    })
  }

  tables(limit: number): readonly TableContents[] {
    this.#attached.bringUpToDate(this.#own)
    return tableContents(this.#own, limit)
  }

  rows(table: string, window: RowWindow, without: readonly number[]): TableContents['rows'] {
    this.#attached.bringUpToDate(this.#own)
    return tableRows(this.#own, table, window, without)
  }

  save(format: DatabaseFile['format']): DatabaseFile {
    return format === 'sql'
      ? { format, text: databaseSql(this.#own) }
      : { format, bytes: databaseBytes(this.#engine, this.#own, nextFile()) }
  }

  replace(bytes: Uint8Array): void {
    const before = this.#own
    this.#file = nextFile()
    this.#own = openSharedFile(this.#engine, this.#file, bytes)
    this.#generation.count++
    for (const connection of this.#connections) connection.moveTo(this.#open(connection.id))
    closeSharedFile(before)
  }

  close(): void {
    for (const connection of this.#connections) connection.close()
    closeSharedFile(this.#own)
  }
}
