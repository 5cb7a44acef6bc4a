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
import { keyword, keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

const TABLE = 'schema_migrations'
const SCHEMA = moduleAtom('Ecto.Migration.SchemaMigration')

/** Makes the table of versions when it is not there. */
export function* ensureVersionsTable(context: RepoContext, prefix: Term): Effect<void> {
  const columns = [column('version', 'bigint', true), column('inserted_at', 'naive_datetime', false)]
  const table = { name: TABLE, prefix, comment: null, engine: null, options: null }
  yield* run(context, function* (adapter) {
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
export function* migratedVersions(context: RepoContext, prefix: Term): Effect<Term[]> {
  const query = withFields(versionsTable(prefix), {
    select: queryStruct('Ecto.Query.SelectExpr', { expr: VERSION, ...PLACE }),
  })
  const { answer: known } = yield* runQuery(yield* marked(context, 'all'), 'all', query)
  return known.rows.map((row) => row[0] ?? null)
}

/** Does something while other migrators are kept out, where the database has a lock for that. It is shown; SQLite needs none. */
export function* locked<T>(context: RepoContext, prefix: Term, wanted: boolean, work: () => Effect<T>): Effect<T> {
  const { primary } = context.session
  const lock = wanted ? primary.migrationLock(primary.qualifiedName(prefix, TABLE)) : null
  if (lock === null) return yield* work()
  for (const sql of ['begin', lock]) yield* reportControl(context, 0, sql, null)
  try {
    return yield* work()
  } finally {
    yield* reportControl(context, 0, 'commit', null)
  }
}

/** Notes a version as migrated. */
export function* insertVersion(context: RepoContext, prefix: Term, version: Term): Effect<void> {
  const now = yield apply(moduleAtom('NaiveDateTime'), 'utc_now', [atom('second')])
  const values = [
    yield* dumpField(context.adapter, 'insert', SCHEMA, 'version', atom('integer'), version),
    yield* dumpField(context.adapter, 'insert', SCHEMA, 'inserted_at', atom('naive_datetime'), now),
  ]
  yield* run(yield* marked(context, 'insert'), (adapter) =>
    adapter.insert({
      prefix,
      table: TABLE,
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
export function* deleteVersion(context: RepoContext, prefix: Term, version: Term): Effect<void> {
  const integer = atom('integer')
  const expr = callNode('==', [VERSION, callNode('type', [paramNode(0), integer])])
  const query = addFilter(versionsTable(prefix), 'where', atom('and'), { expr, params: [tuple(version, integer)], subqueries: [] }, PLACE)
  yield* runQuery(yield* marked(context, 'delete_all'), 'delete_all', query)
}

const PLACE = { file: 'lib/ecto/migration/schema_migration.ex', line: 40 }
const VERSION = fieldNode(sourceNode(0), atom('version'))

function versionsTable(prefix: Term): ElixirMap {
  return queryFrom(tuple(TABLE, null), prefix)
}

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

function* run(context: RepoContext, compile: (adapter: Adapter) => Effect<SqlStatement>): Effect<StatementRows> {
  return rowsOrRaise(yield* runCompiled(context, yield* compileStatement(context, compile), TABLE))
}
