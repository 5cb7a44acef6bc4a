import type { Adapter, SqlStatement } from '#ecto/adapter/adapter.ts'
import type { StatementRows } from '#ecto/adapter/connection.ts'
import { callNode, fieldNode, paramNode, sourceNode } from '#ecto/query/ast.ts'
import { addFilter } from '#ecto/query/build/filter.ts'
import { queryFrom } from '#ecto/query/build/to-query.ts'
import { queryStruct, withFields } from '#ecto/query/query-term.ts'
import { compileStatement } from '#ecto/repo/compile-statement.ts'
import { runQuery } from '#ecto/repo/query/run-query.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { reportControl, rowsOrRaise, runCompiled } from '#ecto/repo/run-statement.ts'
import { dumpField } from '#ecto/repo/write/dump-fields.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { answer, apply, type Effect } from '#terms/effect.ts'
import { keyword, keywordGet, keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

const SCHEMA = moduleAtom('Ecto.Migration.SchemaMigration')

/** The table that remembers which versions have run. */
export interface VersionsTable {
  readonly context: RepoContext
  readonly prefix: Term
  readonly name: string
}

/** `schema_migrations`, unless the repository's configuration names another one. */
export function versionsTable(context: RepoContext, config: Term): VersionsTable {
  return {
    context,
    prefix: keywordGet(context.options, 'prefix') ?? null,
    name: String(keywordGet(config, 'migration_source') ?? 'schema_migrations'),
  }
}

/** Makes the table of versions when it is not there. */
export function* ensureVersionsTable(versions: VersionsTable): Effect<void> {
  const { name, prefix } = versions
  const columns = [column('version', 'bigint', true), column('inserted_at', 'naive_datetime', false)]
  const table = { name, prefix, comment: null, engine: null, options: null }
  yield* run(versions, versions.context, function* (adapter) {
    const [statement] = yield* adapter.ddl({ kind: 'createTable', table, ifNotExists: true, columns }, () => answer([]))
    return statement ?? raiseArgument('no statement')
  })
}

function column(name: string, type: string, key: boolean) {
  const options = key ? PRIMARY_KEY : EMPTY_LIST
  return { kind: 'add', name, type: { kind: 'type', type: atom(type) }, options } as const
}

const PRIMARY_KEY = keyword({ primary_key: true })

/** The versions that are migrated, as the table gives them. */
export function* migratedVersions({ context, prefix, name }: VersionsTable): Effect<Term[]> {
  const query = withFields(queryFrom(tuple(name, null), prefix), {
    select: queryStruct('Ecto.Query.SelectExpr', { expr: VERSION, ...PLACE }),
  })
  const { answer: known } = yield* runQuery(yield* marked(context, 'all'), 'all', query)
  return known.rows.map((row) => row[0] ?? null)
}

/** Does something while other migrators are kept out, where the database has a lock for that. It is shown; SQLite needs none. */
export function* locked<T>({ context, prefix, name }: VersionsTable, wanted: boolean, work: () => Effect<T>): Effect<T> {
  const { primary } = context.session
  const lock = wanted ? primary.migrationLock(primary.qualifiedName(prefix, name)) : null
  if (lock === null) return yield* work()
  for (const sql of ['begin', lock]) yield* reportControl(context, 0, sql, null)
  try {
    return yield* work()
  } finally {
    yield* reportControl(context, 0, 'commit', null)
  }
}

/** Notes a version as migrated. */
export function* insertVersion(versions: VersionsTable, version: Term): Effect<void> {
  const { context, prefix, name } = versions
  const now = yield apply(moduleAtom('NaiveDateTime'), 'utc_now', [atom('second')])
  const values = [
    yield* dumpField(context.adapter, 'insert', SCHEMA, 'version', atom('integer'), version),
    yield* dumpField(context.adapter, 'insert', SCHEMA, 'inserted_at', atom('naive_datetime'), now),
  ]
  yield* run(versions, yield* marked(context, 'insert'), (adapter) =>
    adapter.insert({
      prefix,
      table: name,
      header: ['version', 'inserted_at'],
      rows: [values.map((value) => ({ kind: 'value', ...value }))],
      query: null,
      onConflict: { kind: 'raise' },
      returning: [],
      placeholders: [],
    }),
  )
}

/** Forgets a version. */
export function* deleteVersion({ context, prefix, name }: VersionsTable, version: Term): Effect<void> {
  const integer = atom('integer')
  const expr = callNode('==', [VERSION, callNode('type', [paramNode(0), integer])])
  const query = addFilter(
    queryFrom(tuple(name, null), prefix),
    'where',
    atom('and'),
    { expr, params: [tuple(version, integer)], subqueries: [] },
    PLACE,
  )
  yield* runQuery(yield* marked(context, 'delete_all'), 'delete_all', query)
}

const PLACE = { file: 'lib/ecto/migration/schema_migration.ex', line: 40 }
const VERSION = fieldNode(sourceNode(0), atom('version'))

/** The options that Ecto gives to its own queries, from which `prepare_query/3` of a repository knows them, after the repository's defaults. */
function* marked(context: RepoContext, operation: string): Effect<RepoContext> {
  const defaults = keywordPairs(yield apply(context.repo, 'default_options', [atom(operation)])) ?? []
  const kept = defaults.filter(([name]) => !(name in OWN_OPTIONS))
  return { ...context, options: keyword({ ...Object.fromEntries(kept), ...OWN_OPTIONS }) }
}

const OWN_OPTIONS = {
  timeout: atom('infinity'),
  log: false,
  schema_migration: true,
  ecto_query: atom('schema_migration'),
  telemetry_options: keyword({ schema_migration: true }),
}

function* run({ name }: VersionsTable, context: RepoContext, compile: (adapter: Adapter) => Effect<SqlStatement>): Effect<StatementRows> {
  return rowsOrRaise(yield* runCompiled(context, yield* compileStatement(context, compile), name))
}
