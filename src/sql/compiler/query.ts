import { assertNever } from '#base/assert-never.ts'
import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { PlannedParam, PlannedQuery } from '#ecto/planner/planned-query.ts'
import type { Dump, QueryCompiler } from '#sql/adapter/query-compiler.ts'
import type { Effect } from '#terms/effect.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { conditionsSql } from './condition.ts'
import { exprSql } from './expr.ts'
import type { QueryDialect } from './query-dialect.ts'
import { type QueryParams, type QueryScope, sourceAliases } from './query-scope.ts'
import { selectSql } from './select-query.ts'
import { StatementParams } from './statement-params.ts'
import { deleteSql, setSql, updateSql } from './write-query.ts'

/** The SQL of a query of any operation. */
export function querySql(scope: QueryScope): string {
  switch (scope.query.operation) {
    case 'all':
      return selectSql(scope)
    case 'update_all':
      return updateSql(scope)
    case 'delete_all':
      return deleteSql(scope)
    default:
      return assertNever(scope.query.operation)
  }
}

/** Compiles planned queries for a dialect. */
export function queryCompiler(dialect: QueryDialect): QueryCompiler {
  const scopeOf = (planned: PlannedQuery, params: StatementParams, dump: Dump): QueryScope => ({
    dialect,
    query: planned,
    aliases: sourceAliases(planned),
    outer: null,
    params: addParams(planned.params, params, dialect, dump),
    dump,
    passes: { expr: exprSql, select: selectSql, query: querySql },
    emulated: [],
    inReturning: false,
  })
  return {
    // biome-ignore lint/correctness/useYield: an effect as other statements are
    *statement(planned, dump): Effect<SqlStatement> {
      const params = new StatementParams()
      const scope = scopeOf(planned, params, dump)
      const sql = querySql(scope)
      return {
        sql,
        params: params.reported(),
        values: params.dumped(),
        emulated: scope.emulated.length === 0 ? null : scope.emulated.join(' '),
      }
    },
    // biome-ignore lint/correctness/useYield: an effect as other statements are
    *select(planned, params, dump) {
      return selectSql(scopeOf(planned, params, dump))
    },
    // biome-ignore lint/correctness/useYield: an effect as other statements are
    *conflictUpdate(planned, params, dump) {
      const scope = scopeOf(planned, params, dump)
      return { sql: `UPDATE SET ${setSql(scope)}${conditionsSql('WHERE', planned.wheres, scope)}`, alias: scope.aliases[0] ?? '' }
    },
  }
}

/** Adds the query's parameters to the statement's: the elements of a list one by one where the dialect has no arrays. */
function addParams(planned: readonly PlannedParam[], params: StatementParams, dialect: QueryDialect, dump: Dump): QueryParams {
  const numbers: number[] = []
  const counts: number[] = []
  for (const param of planned) {
    const expands = param.expand === 'splice' || (param.expand === 'in' && dialect.expandsLists)
    numbers.push(params.count + 1)
    if (expands) addItems(param, params, dump)
    else params.add({ value: param.value, dumped: dumpedParam(param, dump) })
    counts.push(expands ? params.count + 1 - (numbers.at(-1) ?? 0) : (listItems(param.value)?.length ?? 1))
  }
  return { numbers, counts }
}

function addItems(param: PlannedParam, params: StatementParams, dump: Dump): void {
  const dumped = listItems(param.dumped) ?? []
  for (const [i, value] of (listItems(param.value) ?? []).entries()) {
    params.add({ value, dumped: dumpBy(param.storage, dumped[i] ?? null, dump) })
  }
}

function dumpedParam(param: PlannedParam, dump: Dump): Term {
  return param.expand === null ? dumpBy(param.storage, param.dumped, dump) : param.dumped
}

function dumpBy(storage: Term, value: Term, dump: Dump): Term {
  const result = dump(storage, value)
  return result.kind === 'ok' ? result.value : value
}
