import { facts, type ModuleFacts } from './call-facts.ts'

const message = 'The message of the error, in place of the usual one.'
const onField = facts({ 1: 'field' }, { message })
const unique = {
  name: "The constraint's name in the database; without it, it is made from the table and the fields.",
  message,
  match: ["How the constraint's name is compared.", [':exact', ':suffix', ':prefix']],
} as const
const cast = {
  with: 'The function that makes the changeset of each item; without it the `changeset/2` of its schema.',
  required: 'Whether it is an error when nothing was given.',
  required_message: 'The message of the error when nothing was given.',
  invalid_message: 'The message of the error when what was given is no map or list.',
  force_update_on_change: 'Whether the parent is updated, timestamps included, when only the child changed.',
  sort_param: 'The key of the parameters that holds the order of the items.',
  drop_param: 'The key of the parameters that holds the items to leave out.',
} as const

/** The arguments and options of `Ecto.Changeset`. */
export const CHANGESET_FACTS: ModuleFacts = {
  cast: facts(
    { 2: 'field' },
    {
      empty_values: 'The values that stand for no value; without it blank strings.',
      force_changes: 'Whether a value that is the same as before is a change too.',
      message: 'A function that gives the message for a field that cannot be cast.',
    },
  ),
  change: facts({ 1: 'changes' }),
  cast_assoc: facts({ 1: 'association' }, cast),
  cast_embed: facts({ 1: 'embed' }, cast),
  put_assoc: facts({ 1: 'association' }),
  put_embed: facts({ 1: 'embed' }),
  put_change: facts({ 1: 'field' }),
  force_change: facts({ 1: 'field' }),
  delete_change: facts({ 1: 'field' }),
  get_change: facts({ 1: 'field' }),
  get_field: facts({ 1: 'field' }),
  fetch_change: facts({ 1: 'field' }),
  'fetch_change!': facts({ 1: 'field' }),
  fetch_field: facts({ 1: 'field' }),
  'fetch_field!': facts({ 1: 'field' }),
  update_change: facts({ 1: 'field' }),
  get_assoc: facts({ 1: 'association' }),
  get_embed: facts({ 1: 'embed' }),
  'changed?': facts({ 1: 'field' }, { from: 'The value before.', to: 'The value after.' }),
  'field_missing?': facts({ 1: 'field' }),
  add_error: facts({ 1: 'field' }),
  validate_change: facts({ 1: 'field' }),
  validate_required: facts({ 1: 'field' }, { message, trim: 'Whether spaces count as nothing; they do.' }),
  validate_acceptance: onField,
  validate_confirmation: facts({ 1: 'field' }, { message, required: 'Whether the confirmation must be given.' }),
  validate_exclusion: onField,
  validate_inclusion: onField,
  validate_subset: onField,
  validate_format: onField,
  validate_length: facts(
    { 1: 'field' },
    {
      is: 'The length must be this.',
      min: 'The length must be this or more.',
      max: 'The length must be this or less.',
      count: ['What is counted in a string.', [':graphemes', ':codepoints', ':bytes']],
      message,
    },
  ),
  validate_number: facts(
    { 1: 'field' },
    {
      less_than: 'The number must be below this.',
      greater_than: 'The number must be above this.',
      less_than_or_equal_to: 'The number must be this or below.',
      greater_than_or_equal_to: 'The number must be this or above.',
      equal_to: 'The number must be this.',
      not_equal_to: 'The number must not be this.',
      message,
    },
  ),
  unsafe_validate_unique: facts(
    { 1: 'field' },
    {
      message,
      error_key: 'The field that gets the error; without it the first.',
      match: ['How values are looked for.', [':exact']],
      nils_distinct: 'Whether `nil` is different from `nil`; it is.',
      repo_opts: 'Options for the repository.',
      query: 'The query in which the values are looked for.',
      prefix: 'The prefix of the table.',
    },
  ),
  unique_constraint: facts({ 1: 'field' }, { ...unique, error_key: 'The field that gets the error; without it the first.' }),
  foreign_key_constraint: facts({ 1: 'field' }, unique),
  exclusion_constraint: facts({ 1: 'field' }, unique),
  check_constraint: facts({ 1: 'field' }, unique),
  assoc_constraint: facts({ 1: 'association' }, unique),
  no_assoc_constraint: facts({ 1: 'association' }, unique),
  optimistic_lock: facts({ 1: 'field' }),
}
