import { inspectTerm } from '#ecto/inspect-term.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import type { Table } from './ddl-command.ts'

/** A column that a schema wants, of a plain type. */
export interface WantedColumn {
  readonly kind: 'add'
  readonly name: string
  readonly type: { readonly kind: 'type'; readonly type: Term }
  readonly options: Term
}

/** What a migration says that makes a table, or adds columns to it: the lines of its `change/0`. */
export function* migrationText(action: 'create' | 'alter', table: Table, columns: readonly WantedColumn[]): Effect<string> {
  const numbered = action === 'create' && columns.some(isUsualKey)
  const options: string[] = []
  if (action === 'create' && !numbered) options.push('primary_key: false')
  if (table.prefix !== null) options.push(`prefix: ${yield* inspectTerm(table.prefix)}`)
  const lines: string[] = []
  for (const column of columns) {
    if (!(numbered && isUsualKey(column))) lines.push(`  ${yield* columnText(column)}`)
  }
  const name = [yield* inspectTerm(atom(table.name)), ...options].join(', ')
  return [`${action} table(${name}) do`, ...lines, 'end'].join('\n')
}

/** `id`, which `table` adds by itself. */
function isUsualKey({ name, type, options }: WantedColumn): boolean {
  return name === 'id' && type.type === atom('bigserial') && isKey(options)
}

function isKey(options: Term): boolean {
  return keywordGet(options, 'primary_key') === true
}

function* columnText({ name, type, options }: WantedColumn): Effect<string> {
  return `add ${yield* inspectTerm(atom(name))}, ${yield* inspectTerm(type.type)}${isKey(options) ? ', primary_key: true' : ''}`
}
