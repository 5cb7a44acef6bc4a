import { facts, type ModuleFacts } from './call-facts.ts'

const shared = {
  prefix: 'The prefix (schema of the database) of the tables.',
  timeout: 'How many milliseconds the statement may take.',
  log: 'Whether the statement is logged, or at which level.',
} as const
const write = {
  ...shared,
  returning: 'The fields that are read back from the database, or `true` for all.',
  force: 'Whether to write even without changes.',
} as const
const stale = {
  stale_error_field: 'The field that gets an error in place of `Ecto.StaleEntryError`.',
  stale_error_message: 'The message of that error.',
  allow_stale: 'Whether a row that is gone is no error.',
} as const
const ON_CONFLICT = [':raise', ':nothing', ':replace_all', '{:replace, []}', '{:replace_all_except, []}', '[set: []]']
const conflict = {
  on_conflict: ['What to do when a row with the same key is there.', ON_CONFLICT],
  conflict_target: { text: 'The columns whose uniqueness is meant.', wants: 'field' },
  placeholders: 'Values that many rows share, given once.',
} as const
const insert = facts({}, { ...write, ...conflict })
const change = facts({}, { ...write, ...stale })
const read = facts({ 0: 'schema' }, shared)
const by = facts({ 0: 'schema', 1: 'changes' }, shared)
const transaction = facts(
  {},
  { timeout: shared.timeout, log: shared.log, mode: ['What happens on `rollback`.', [':transaction', ':savepoint']] },
)

/** The arguments and options of a repository. */
export const REPO_FACTS: ModuleFacts = {
  all: read,
  all_by: by,
  one: read,
  'one!': read,
  get: read,
  'get!': read,
  get_by: by,
  'get_by!': by,
  'exists?': read,
  stream: facts({ 0: 'schema' }, { ...shared, max_rows: 'How many rows are fetched at a time.' }),
  aggregate: facts({ 0: 'schema', 2: 'field' }, shared),
  preload: facts(
    { 1: 'preload' },
    { ...shared, force: 'Whether to load what is loaded already.', in_parallel: 'Whether several associations are loaded at once.' },
  ),
  insert,
  'insert!': insert,
  insert_or_update: facts({}, { ...write, ...conflict, ...stale }),
  'insert_or_update!': facts({}, { ...write, ...conflict, ...stale }),
  insert_all: facts({ 0: 'schema', 1: 'changes' }, { ...shared, returning: write.returning, ...conflict }),
  update: change,
  'update!': change,
  update_all: facts({ 0: 'schema' }, { ...shared }),
  delete: change,
  'delete!': change,
  delete_all: read,
  transaction,
  transact: transaction,
  reload: facts({}, { ...shared, force: 'Whether to read even when nothing may have changed.' }),
  query: facts({}, shared),
  'query!': facts({}, shared),
}
