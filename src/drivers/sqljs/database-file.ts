import type { DatabaseFile, OpenedDatabase } from '#sql/driver.ts'
import type { RawDatabase, SqlJsEngine } from './engine.ts'
import { queryRows } from './query-rows.ts'
import { closeSharedFile, openSharedFile } from './shared-file.ts'
import { quoteName, tableLayouts, textLiteral } from './table-layout.ts'

/** A database's bytes, as they are outside of open transactions. `file` is the number of a file that nothing else uses. */
export function databaseBytes(engine: SqlJsEngine, raw: RawDatabase, file: number): Uint8Array<ArrayBuffer> {
  const copy = openSharedFile(engine, file)
  try {
    const [[name]] = queryRows(copy, 'SELECT file FROM pragma_database_list') as [[string]]
    // sql.js reads a database's file whole and closes it; writing to another file leaves this one and its connections alone.
    raw.exec(`VACUUM INTO ${textLiteral(name)}`)
    return copy.export()
  } finally {
    closeSharedFile(copy)
  }
}

/** A database as the SQL that makes it again. */
export function databaseSql(raw: RawDatabase): string {
  const own = tableLayouts(raw).filter(({ database }) => database === 'main')
  const rows = own.flatMap(({ name, columns }) => {
    const values = columns.map((column) => `quote(${quoteName(column)})`).join(` || ',' || `)
    return queryRows(raw, `SELECT ${values} FROM ${quoteName(name)}`).map(
      ([row]) => `INSERT INTO ${quoteName(name)} VALUES(${String(row)});`,
    )
  })
  return [
    'PRAGMA foreign_keys=OFF;',
    'BEGIN TRANSACTION;',
    ...statements(raw, `type = 'table'`),
    ...rows,
    ...statements(raw, `type != 'table'`),
    'COMMIT;',
    '',
  ].join('\n')
}

function statements(raw: RawDatabase, which: string): string[] {
  const found = queryRows(
    raw,
    `SELECT sql FROM sqlite_schema WHERE ${which} AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid`,
  )
  return found.map(([sql]) => `${String(sql)};`)
}

/** Opens a file as a database of its own, to know whether it is one. */
export function openDatabaseFile(engine: SqlJsEngine, given: DatabaseFile, file: number): OpenedDatabase {
  const raw = openSharedFile(engine, file, given.format === 'sqlite' ? given.bytes : undefined)
  try {
    const line = given.format === 'sql' ? runScript(raw, given.text) : null
    if (line !== null) return line
    const [[health]] = queryRows(raw, 'PRAGMA quick_check(1)') as [[string]]
    if (health !== 'ok') return { kind: 'refused', message: health, line: null }
    const tables = tableLayouts(raw).map(({ name }) => name)
    return { kind: 'opened', bytes: given.format === 'sqlite' ? given.bytes : raw.export(), tables }
  } catch (error) {
    return { kind: 'refused', message: messageOf(error), line: null }
  } finally {
    closeSharedFile(raw)
  }
}

/** Runs SQL statement by statement; null when all went well. */
function runScript(raw: RawDatabase, text: string): OpenedDatabase | null {
  const script = raw.iterateStatements(text)
  let rest = text
  try {
    for (;;) {
      const { done, value } = script.next()
      if (done === true) break
      while (value.step());
      rest = script.getRemainingSQL()
    }
  } catch (error) {
    const begin = text.length - rest.length
    const blank = /^(?:\s|--[^\n]*)*/.exec(text.slice(begin))?.[0].length ?? 0
    return { kind: 'refused', message: messageOf(error), line: text.slice(0, begin + blank).split('\n').length }
  }
  return null
}

/** SQLite's words; a fault that is none of SQLite's goes on. */
function messageOf(error: unknown): string {
  if (error instanceof Error && error.constructor === Error) return error.message
  throw error
}
