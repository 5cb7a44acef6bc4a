import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import { chunkStream } from '#ecto/repo/query/stream.ts'
import { queryResult } from '#ecto/repo/query-result.ts'
import { rowsOrRaise, runCompiled } from '#ecto/repo/run-statement.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { raiseFunctionClause } from '#sql/compiler/function-clause.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { answer, apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST, list, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { formatTable } from './format-table.ts'
import { openContext } from './open-context.ts'
import type { RepoState } from './repo-state.ts'
import { sqlText } from './sql-text.ts'

/** `Ecto.Adapters.SQL`: plain SQL on a repository. */
export function createSqlModule(state: RepoState): NativeModule {
  const onRepo = (name: string) =>
    effect(function* (repo: Atom, ...args: Term[]): Effect<Term> {
      return yield apply(repo, name, args)
    })
  const functions: Record<string, NativeModule['functions'][string]> = {
    'table_exists?/2': effect((repo: Atom, table: Term) => tableExists(state, repo, table)),
    'table_exists?/3': effect((repo: Atom, table: Term) => tableExists(state, repo, table)),
    'stream/2': effect((repo: Atom, sql: Term) => streamSql(state, repo, sql, EMPTY_LIST, EMPTY_LIST)),
    'stream/3': effect((repo: Atom, sql: Term, params: Term) => streamSql(state, repo, sql, params, EMPTY_LIST)),
    'stream/4': effect((repo: Atom, sql: Term, params: Term, options: Term) => streamSql(state, repo, sql, params, options)),
    'to_sql/3': effect(function* (kind: Term, repo: Atom, queryable: Term): Effect<Term> {
      return yield apply(repo, 'to_sql', [kind, queryable])
    }),
    'explain/3': onRepo('explain'),
    'explain/4': onRepo('explain'),
    'disconnect_all/2': onRepo('disconnect_all'),
    'disconnect_all/3': onRepo('disconnect_all'),
    'format_table/1': pure(tableOf),
  }
  for (const name of ['query', 'query!', 'query_many', 'query_many!'])
    for (const arity of [2, 3, 4]) functions[`${name}/${arity}`] = onRepo(name)
  return { name: 'Ecto.Adapters.SQL', functions }
}

/** The table of a result struct; nothing for one without columns, and for nil. */
function tableOf(result: Term): Term {
  if (!(result instanceof ElixirMap)) return result === null ? '' : raiseFunctionClause('Ecto.Adapters.SQL', 'format_table', 1)
  const columns = listItems(mapGet(result, atom('columns')) ?? null) ?? []
  const rows = listItems(mapGet(result, atom('rows')) ?? null) ?? []
  return formatTable(
    columns.map(String),
    rows.map((row) => listItems(row) ?? []),
  )
}

function* tableExists(state: RepoState, repo: Atom, table: Term): Effect<Term> {
  const context = yield* openContext(state, repo, 'table_exists?', null)
  const statement = (sql: string): SqlStatement => ({ sql, params: [table], values: [table], emulated: null })
  const compiled = { sqlite: statement(state.sqlite.tableExists), postgres: statement(state.postgres.tableExists) }
  return rowsOrRaise(yield* runCompiled(context, compiled, null)).rows.length > 0
}

function* streamSql(state: RepoState, repo: Atom, sql: Term, params: Term, options: Term): Effect<Term> {
  const context = yield* openContext(state, repo, 'stream', null, options)
  const values = listItems(params) ?? []
  const text = yield* sqlText(sql)
  const statement: SqlStatement = { sql: text, params: values, values, emulated: null }
  return yield* chunkStream(context, { sqlite: statement, postgres: statement }, null, (rows, columns) =>
    answer(list(queryResult(text, { kind: 'rows', columns, rows, changed: 0, changes: [] }))),
  )
}

/** The modules that name adapters. */
export const ADAPTER_MODULES: readonly NativeModule[] = ['Ecto.Adapters.SQLite3', 'Ecto.Adapters.Postgres'].map((name) => ({
  name,
  functions: { '__adapter__/0': pure(() => moduleAtom(name)) },
}))
