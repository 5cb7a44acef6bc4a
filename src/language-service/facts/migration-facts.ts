import { facts, type ModuleFacts } from './call-facts.ts'

const column = facts(
  { 1: 'columnType' },
  {
    null: ['Whether the column may be empty; it may.', ['true', 'false']],
    default: 'The value of a row that gives none; `fragment("…")` for an expression.',
    primary_key: ['Whether the column is the primary key.', ['true', 'false']],
    size: 'How long it may be, where the database knows lengths.',
    precision: 'How many digits a decimal has.',
    scale: 'How many of the digits are behind the point.',
    comment: 'A comment that the database keeps.',
    after: 'The column behind which it is put (MySQL).',
    generated: 'The expression that the database works the column out by.',
    collation: 'How the column is sorted and compared.',
    from: "The column's type before, so that the change can be taken back.",
  },
)
const ACTIONS = [':nothing', ':delete_all', ':nilify_all', ':restrict']

/** The arguments and options of `Ecto.Migration`. */
export const MIGRATION_FACTS: ModuleFacts = {
  add: column,
  modify: column,
  add_if_not_exists: column,
  table: facts(
    {},
    {
      primary_key: ['Whether the table has an `id`; it has.', ['false', 'true']],
      prefix: 'The schema of the database that the table is in.',
      engine: "The table's engine (MySQL).",
      comment: 'A comment that the database keeps.',
      options: 'More that is put behind the statement.',
    },
  ),
  references: facts(
    {},
    {
      on_delete: ['What becomes of this row when the other is deleted.', ACTIONS],
      on_update: ['What becomes of this row when the key of the other changes.', ACTIONS],
      type: { text: "The key's type, when it is no integer.", wants: 'columnType' },
      column: 'The column that is pointed at; without it `id`.',
      name: "The constraint's name.",
      prefix: "The other table's schema of the database.",
      with: 'More columns of a key of several.',
      match: ['How an empty column of such a key counts.', [':full', ':partial', ':simple']],
      validate: 'Whether the rows that are there are checked.',
    },
  ),
  index: facts(
    {},
    {
      unique: ['Whether no two rows may be the same in these columns.', ['true', 'false']],
      name: "The index's name.",
      where: 'The condition of the rows that are in it.',
      using: 'The method of the index.',
      include: 'More columns that are kept in it.',
      concurrently: 'Whether the table stays writable meanwhile (PostgreSQL).',
      nulls_distinct: 'Whether two empty columns are different (PostgreSQL).',
      comment: 'A comment that the database keeps.',
      prefix: "The table's schema of the database.",
    },
  ),
  unique_index: facts(
    {},
    { name: "The index's name.", where: 'The condition of the rows that are in it.', prefix: "The table's schema of the database." },
  ),
  constraint: facts(
    {},
    {
      check: 'The condition that every row meets, in SQL.',
      exclude: 'The exclusion, in SQL (PostgreSQL).',
      validate: 'Whether the rows that are there are checked.',
    },
  ),
  timestamps: facts(
    {},
    {
      type: ['The type of both columns.', [':utc_datetime', ':utc_datetime_usec', ':naive_datetime', ':naive_datetime_usec']],
      inserted_at: 'The name of the first column, or `false`.',
      updated_at: 'The name of the second column, or `false`.',
      null: 'Whether they may be empty; they may not.',
      default: 'The value of a row that gives none.',
    },
  ),
}
