import { Float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'

/** `Ecto.Adapters.SQL.format_table/1`: a result as a table drawn with `+`, `-` and `|`; numbers stand to the right, nil is NULL. */
export function formatTable(columns: readonly string[], rows: readonly (readonly Term[])[]): string {
  if (columns.length === 0) return ''
  const widths = columns.map((column, i) =>
    Math.max(...[column, ...rows.map((row) => row[i] ?? null)].map((item) => [...textOf(item)].length)),
  )
  const line = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`
  const cells = (items: readonly Term[]): string => `|${items.map((item, i) => ` ${padded(item, widths[i] ?? 0)} `).join('|')}|`
  return [line, cells(columns), line, ...rows.map(cells), line].join('\n')
}

function textOf(item: Term): string {
  if (item === null) return 'NULL'
  return typeof item === 'string' ? item : inspect(item)
}

function padded(item: Term, width: number): string {
  const blanks = ' '.repeat(width - [...textOf(item)].length)
  return isInteger(item) || item instanceof Float ? blanks + textOf(item) : textOf(item) + blanks
}
