import { quoteName } from '#sql/compiler/identifier.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** A table's or index's name; a prefix is refused as ecto_sqlite3 does. */
export function qualifiedName(prefix: Term, name: string): string {
  if (prefix !== null) raiseArgument('SQLite3 does not support table prefixes')
  return quoteName(name)
}
