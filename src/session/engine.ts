import { createDriver, openFile } from '#drivers/sqljs/driver.ts'
import type { SqlJsEngine } from '#drivers/sqljs/engine.ts'
import type { DatabaseFile, OpenedDatabase } from '#protocol/file.ts'
import { createSession, type Session, type SessionOptions } from './session.ts'

/** What is loaded once for any number of sessions. */
export interface Engine {
  /** SQLite's version. */
  readonly sqlite: string
  /** Opens a session with a running Repo on an empty database. */
  open(options: Omit<SessionOptions, 'engine'>): Session
  /** Whether a file can be a database to start from. */
  openFile(file: DatabaseFile): OpenedDatabase
}

/** The engine on SQLite once it is loaded. */
export function engineOn(engine: SqlJsEngine): Engine {
  const driver = createDriver(engine)
  const sqlite = driver.version
  driver.close()
  return { sqlite, open: (session) => createSession({ ...session, engine }), openFile: (file) => openFile(engine, file) }
}
