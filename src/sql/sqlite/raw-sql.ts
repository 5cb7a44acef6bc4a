import { quoteName } from '#sql/compiler/identifier.ts'

/** SQL as it was written, or what it is in SQLite and why. */
export interface RawSql {
  readonly sql: string
  readonly emulated: string | null
}

const NAME = String.raw`("(?:[^"]|"")+"|\w+)`
const CREATE = new RegExp(String.raw`^\s*create\s+schema\s+(if\s+not\s+exists\s+)?${NAME}\s*;?\s*$`, 'i')
const DROP = new RegExp(String.raw`^\s*drop\s+schema\s+(?:if\s+exists\s+)?${NAME}(?:\s+(?:cascade|restrict))?\s*;?\s*$`, 'i')

/** `CREATE SCHEMA` attaches a database of that name, `DROP SCHEMA` lets go of it; everything else stays. */
export function emulatedRawSql(sql: string): RawSql {
  const create = CREATE.exec(sql)
  if (create !== null) return { sql: (create[1] === undefined ? attachSql : attachUnlessThere)(nameOf(create[2] ?? '')), emulated: NOTE }
  const dropped = DROP.exec(sql)?.[1]
  return dropped === undefined ? { sql, emulated: null } : { sql: `DETACH DATABASE ${quoteName(nameOf(dropped))}`, emulated: NOTE }
}

const NOTE = 'A schema is an attached database here: SQLite has no schemas within a database.'

/** Attaches the database that stands for a prefix, and does nothing if it is there: the driver reads the remark. */
export function attachUnlessThere(name: string): string {
  return `${attachSql(name)} /* if not exists */`
}

function attachSql(name: string): string {
  return `ATTACH DATABASE '${name.replaceAll("'", "''")}' AS ${quoteName(name)}`
}

function nameOf(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
}
