import type { InsertCommand, InsertValue } from '#ecto/adapter/write-command.ts'
import type { Term } from '#terms/term.ts'
import type { WriteDialect } from './write-dialect.ts'

/** A text with all it depends on but the columns. */
interface KnownText {
  readonly prefix: Term
  readonly table: string
  readonly returning: readonly string[]
  readonly text: string
}

/** By the array of the columns: rows of the same shape share it. */
const TEXTS = new WeakMap<WriteDialect, WeakMap<readonly string[], KnownText>>()

/** A command whose text depends on names alone: one row of values that are bound, and nothing to do on conflict. */
export interface PlainInsert extends InsertCommand {
  readonly rows: readonly [readonly Extract<InsertValue, { kind: 'value' }>[]]
}

/** Whether the command is one that `Repo.insert` sends again and again. */
export function isPlainInsert(command: InsertCommand): command is PlainInsert {
  return (
    command.onConflict.kind === 'raise' &&
    command.rows.length === 1 &&
    command.placeholders.length === 0 &&
    command.query === null &&
    (command.rows[0] ?? []).every((value) => value.kind === 'value')
  )
}

/** The text that was made for the same names before. */
export function knownText({ prefix, table, header, returning }: PlainInsert, dialect: WriteDialect): string | undefined {
  const known = TEXTS.get(dialect)?.get(header)
  const isSame = known !== undefined && known.prefix === prefix && known.table === table && known.returning === returning
  return isSame ? known.text : undefined
}

/** Keeps the text of a command for the next one like it. */
export function keepText({ prefix, table, header, returning }: PlainInsert, dialect: WriteDialect, text: string): void {
  const texts = TEXTS.get(dialect) ?? new WeakMap<readonly string[], KnownText>()
  TEXTS.set(dialect, texts.set(header, { prefix, table, returning, text }))
}
