import { facts, type ModuleFacts } from './call-facts.ts'

const ON_REPLACE = [':raise', ':mark_as_invalid', ':nilify', ':update', ':delete', ':delete_if_exists']
const onReplace = ['What becomes of what is replaced by another.', ON_REPLACE] as const
const onDelete = [
  "What becomes of these when the parent is deleted; better said by the migration's `references`.",
  [':nothing', ':nilify_all', ':delete_all'],
] as const
const where = 'A condition that the associated rows meet, such as `[public: true]`.'
const association = {
  foreign_key: 'The field that holds the key.',
  references: 'The field that the key points at; without it the primary key.',
  where,
  on_replace: onReplace,
} as const
const has = {
  ...association,
  on_delete: onDelete,
  defaults: 'The values that a new child begins with.',
  through: 'The associations that lead there, one after another: `[:posts, :comments]`.',
} as const
const embed = {
  on_replace: onReplace,
  primary_key: 'The primary key of an embed with a block: `false`, or `{name, type, options}`.',
  source: 'The name of the column.',
  load_in_query: 'Whether a query loads it without being asked.',
} as const
const order = 'The order in which a preload gives them.'

/** The arguments and options of `Ecto.Schema`. */
export const SCHEMA_FACTS: ModuleFacts = {
  field: facts(
    { 1: 'type' },
    {
      default: 'The value of a new struct, worked out when the module is compiled.',
      source: 'The name of the column.',
      autogenerate: 'A function that makes the value on insert, as `{Module, :function, arguments}`.',
      read_after_writes: "Whether the database's value is read back after a write.",
      virtual: ['Whether the field is not stored.', ['true', 'false']],
      primary_key: ['Whether the field belongs to the primary key.', ['true', 'false']],
      load_in_query: ['Whether a query loads it without being asked.', ['true', 'false']],
      redact: ['Whether `inspect` hides it.', ['true', 'false']],
      skip_default_validation: 'Whether the default may be of another type.',
      writable: ['When the field may be written.', [':always', ':insert', ':never']],
      values: 'For `Ecto.Enum`: the atoms that it may hold, or atoms with what is stored for each.',
    },
  ),
  belongs_to: facts(
    { 0: 'one', 1: 'schema' },
    {
      ...association,
      define_field: ['Whether the field of the key is declared with it; it is.', ['true', 'false']],
      type: { text: "The key's type, when it is no integer.", wants: 'type' },
      primary_key: ['Whether the key belongs to the primary key.', ['true', 'false']],
      source: "The name of the key's column.",
    },
  ),
  has_many: facts({ 0: 'many', 1: 'schema' }, { ...has, preload_order: order }),
  has_one: facts({ 0: 'one', 1: 'schema' }, has),
  many_to_many: facts(
    { 0: 'many', 1: 'schema' },
    {
      join_through: 'The table or the schema between the two.',
      join_keys: 'The keys of the table between: `[post_id: :id, tag_id: :id]`.',
      join_where: 'A condition that the rows of the table between meet.',
      join_defaults: 'The values that a new row of the table between begins with.',
      unique: ['Whether the same pair is put once.', ['true', 'false']],
      on_delete: onDelete,
      on_replace: ['What becomes of the rows between that are replaced.', [':raise', ':mark_as_invalid', ':delete']],
      where,
      preload_order: order,
    },
  ),
  embeds_one: facts({ 0: 'one', 1: 'schema' }, { ...embed, defaults_to_struct: 'Whether a new parent has an empty one.' }),
  embeds_many: facts({ 0: 'many', 1: 'schema' }, embed),
  timestamps: facts(
    {},
    {
      type: ['The type of both fields.', [':utc_datetime', ':utc_datetime_usec', ':naive_datetime', ':naive_datetime_usec']],
      inserted_at: 'The name of the first field, or `false`.',
      updated_at: 'The name of the second field, or `false`.',
      inserted_at_source: "The name of the first field's column.",
      updated_at_source: "The name of the second field's column.",
      autogenerate: 'A function that makes the time, as `{Module, :function, arguments}`.',
    },
  ),
}

/** The types of a field, each with what it holds. */
export const FIELD_TYPES: Readonly<Record<string, string>> = {
  ':string': 'Text.',
  ':integer': 'A whole number.',
  ':float': 'A number with a fraction, as the processor has it.',
  ':decimal': 'An exact decimal number: for money.',
  ':boolean': '`true` or `false`.',
  ':id': 'A key that counts up.',
  ':binary_id': 'A key that is made at random: a UUID.',
  ':binary': 'Bytes.',
  ':bitstring': 'Bits.',
  ':date': 'A day: `Date`.',
  ':time': 'A time of day, to the second: `Time`.',
  ':time_usec': 'A time of day, to the microsecond: `Time`.',
  ':naive_datetime': 'A day and time without a zone, to the second.',
  ':naive_datetime_usec': 'A day and time without a zone, to the microsecond.',
  ':utc_datetime': 'A moment in UTC, to the second: `DateTime`.',
  ':utc_datetime_usec': 'A moment in UTC, to the microsecond: `DateTime`.',
  ':duration': 'A length of time: `Duration`.',
  ':map': 'A map, stored as JSON; its keys come back as strings.',
  '{:array, :string}': 'A list whose elements have the type.',
  '{:map, :integer}': 'A map whose values have the type.',
  'Ecto.Enum': 'An atom of those in `values:`.',
  'Ecto.UUID': 'A UUID as text.',
  ':any': 'Anything; for virtual fields.',
}
