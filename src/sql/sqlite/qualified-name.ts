import { quoteName } from '#sql/compiler/identifier.ts'
import { Atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** A table's or index's name; a prefix is refused as ecto_sqlite3 does. */
export function qualifiedName(prefix: Term, name: string): string {
  if (prefix !== null) raiseArgument('SQLite3 does not support table prefixes')
  return quoteName(name)
}

/** A table's or index's name in the attached database that stands for its prefix; `public` is PostgreSQL's own name for no prefix. */
export function attachedName(prefix: Term, name: string): string {
  const database = prefixName(prefix)
  return database === null ? quoteName(name) : `${quoteName(database)}.${quoteName(name)}`
}

/** What an attached database is called; null for the main one. */
export function prefixName(prefix: Term): string | null {
  const name = prefix instanceof Atom ? prefix.name : prefix
  return typeof name !== 'string' || name === 'public' ? null : name
}

/** Why a statement with that prefix is not what was asked for. */
export function prefixNote(prefix: Term): string | null {
  const database = prefixName(prefix)
  return database === null ? null : `The prefix is an attached database, "${database}": SQLite has no schemas within a database.`
}
