import { raiseArgument } from '#terms/thrown.ts'

/** A table's, column's or other name in double quotes, as all dialects here write it. */
export function quoteName(name: string): string {
  if (name.includes('"')) raiseArgument(`bad literal/field/table name ${JSON.stringify(name)} (" is not permitted)`)
  return `"${name}"`
}

/** Names in double quotes, separated by commas. */
export function quoteNames(names: readonly string[]): string {
  return names.map(quoteName).join(',')
}

/** The inside of a text literal: single quotes doubled. */
export function escapeText(text: string): string {
  return text.replaceAll("'", "''")
}
