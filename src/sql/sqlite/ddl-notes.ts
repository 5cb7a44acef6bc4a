import type { DdlCommand, Index } from '#ecto/migration/ddl-command.ts'
import { prefixNote } from './qualified-name.ts'

/** Why a migration's statement does something else than was asked for; null when it does just that. */
export function ddlNote(command: DdlCommand): string | null {
  const notes = notesOf(command).filter((note) => note !== null)
  return notes.length === 0 ? null : notes.join(' ')
}

const REWRITTEN = "The table's definition is rewritten in place: SQLite's ALTER TABLE cannot do this."

function notesOf(command: DdlCommand): readonly (string | null)[] {
  switch (command.kind) {
    case 'createTable':
    case 'dropTable':
      return [prefixNote(command.table.prefix)]
    case 'alterTable': {
      const rewritten = command.columns.some((column) => column.kind === 'modify')
      const conditional = command.columns.some(({ kind }) => kind === 'addIfNotExists' || kind === 'removeIfExists')
      return [
        prefixNote(command.table.prefix),
        rewritten ? REWRITTEN : null,
        conditional ? 'Whether the column is there was looked up: SQLite has no IF EXISTS for columns.' : null,
      ]
    }
    case 'renameTable':
      return [prefixNote(command.from.prefix)]
    case 'renameColumn':
      return [prefixNote(command.table.prefix)]
    case 'createIndex':
      return [prefixNote(command.index.prefix), ...indexNotes(command.index)]
    case 'dropIndex':
    case 'renameIndex':
      return [prefixNote(command.index.prefix)]
    case 'createConstraint':
    case 'dropConstraint':
      return [prefixNote(command.constraint.prefix), REWRITTEN]
    default:
      return []
  }
}

function indexNotes(index: Index): readonly string[] {
  const left = [
    index.concurrently ? ':concurrently' : null,
    index.only ? ':only' : null,
    index.using === null ? null : ':using',
    index.include.length === 0 ? null : ':include',
    index.nullsDistinct === true ? ':nulls_distinct' : null,
  ].filter((option) => option !== null)
  return [
    left.length === 0 ? null : `${left.join(', ')} of the index left out: SQLite has no such option.`,
    index.nullsDistinct === false ? ':nulls_distinct is emulated: the index is on whether each column is NULL and on its value.' : null,
  ].filter((note) => note !== null)
}
