import type { RawDatabase, SqlJsEngine } from './engine.ts'

/**
 * Opens one more connection on the file number `file` (0 to 999 999). sql.js names the file of a new Database from
 * `Math.random()` and from nothing else: while the constructor runs it answers a number of ours, so that two connections meet.
 * With `bytes` the file is made of them first.
 */
export function openSharedFile(engine: SqlJsEngine, file: number, bytes?: Uint8Array): RawDatabase {
  const random = Math.random
  Math.random = () => file / 1_000_000
  try {
    return new engine.Database(bytes)
  } finally {
    Math.random = random
  }
}

/** Closes a connection. sql.js deletes the file with each; all but the first of a file find it gone, which is no fault. */
export function closeSharedFile(raw: RawDatabase): void {
  try {
    raw.close()
  } catch (error) {
    if (!isFileError(error)) throw error
  }
}

function isFileError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'ErrnoError'
}
