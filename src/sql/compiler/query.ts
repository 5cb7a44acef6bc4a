import { assertNever } from '#base/assert-never.ts'
import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { ClauseText } from '#ecto/adapter/clause-text.ts'
import type { PlannedParam, PlannedQuery } from '#ecto/planner/planned-query.ts'
import type { Dump, QueryCompiler } from '#sql/adapter/query-compiler.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { readMarks } from './clause-marks.ts'
import { conditionsSql } from './condition.ts'
import { exprSql } from './expr.ts'
import type { QueryDialect } from './query-dialect.ts'
import { type QueryParams, type QueryScope, sourceAliases } from './query-scope.ts'
import { selectSql } from './select-query.ts'
import { StatementParams } from './statement-params.ts'
import { deleteSql, setSql, updateSql } from './write-query.ts'

/** The SQL of a query of any operation. */
function querySql(scope: QueryScope): string {
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

/** Compiles planned queries for a dialect. The text of a query is made once for each number of elements that its lists have. */
export function queryCompiler(dialect: QueryDialect): QueryCompiler {
  const texts = new WeakMap<PlannedQuery, Map<string, QueryText>>()
  const scopeOf = (query: PlannedQuery, params: QueryParams, dump: Dump): QueryScope => ({
    dialect,
    query,
    aliases: sourceAliases(query),
    outer: null,
    params,
    dump,
    passes: { expr: exprSql, select: selectSql, query: querySql },
    emulated: [],
    inReturning: false,
    marks: false,
  })

  function textOf(query: PlannedQuery, params: QueryParams, dump: Dump): QueryText {
    const known = texts.get(query) ?? new Map<string, QueryText>()
    const text = known.get(params.lengths) ?? queryText(scopeOf(query, params, dump))
    if (known.size >= LENGTHS) known.clear()
    known.set(params.lengths, text)
    texts.set(query, known)
    return text
  }

  return {
    *statement({ query, params, given }, dump): Effect<SqlStatement> {
      const values = new StatementParams()
      const places = addParams(params, values, dialect, dump)
      const text = textOf(query, places, dump)
      const { sql, emulated } = text
      const clauseTexts = () => (text.clauses ??= clausesOf(sql, scopeOf(query, places, dump)))
      return { sql, params: values.reported(), values: values.dumped(), emulated, query: { given, planned: query, clauseTexts } }
    },
    // biome-ignore lint/correctness/useYield: an effect as other statements are
    *select({ query, params }, values, dump) {
      return selectSql(scopeOf(query, addParams(params, values, dialect, dump), dump))
    },
    // biome-ignore lint/correctness/useYield: an effect as other statements are
    *conflictUpdate({ query, params }, values, dump) {
      const scope = scopeOf(query, addParams(params, values, dialect, dump), dump)
      return { sql: `UPDATE SET ${setSql(scope)}${conditionsSql('WHERE', query.wheres, scope)}`, alias: scope.aliases[0] ?? '' }
    },
  }
}

/** So many texts of a query are kept. */
const LENGTHS = 64

interface QueryText extends Pick<SqlStatement, 'sql' | 'emulated'> {
  /** Once they have been asked for. */
  clauses?: readonly ClauseText[]
}

/** The clauses in the text of a query, which is made once more with marks. */
function clausesOf(sql: string, scope: QueryScope): readonly ClauseText[] {
  const read = readMarks(querySql({ ...scope, marks: true }))
  return read.sql === sql ? read.clauses : []
}

function queryText(scope: QueryScope): QueryText {
  const sql = querySql(scope)
  return { sql, emulated: scope.emulated.length === 0 ? null : scope.emulated.join(' ') }
}

/** Adds the query's parameters to the statement's: the elements of a list one by one where the dialect has no arrays. */
function addParams(planned: readonly PlannedParam[], params: StatementParams, dialect: QueryDialect, dump: Dump): QueryParams {
  const numbers: number[] = []
  const counts: number[] = []
  let lengths = ''
  for (const param of planned) {
    const expands = param.expand === 'splice' || (param.expand === 'in' && dialect.expandsLists)
    numbers.push(params.count + 1)
    if (expands) addItems(param, params, dump)
    else params.add({ value: param.value, dumped: dumpedParam(param, dump) })
    const count = expands ? params.count + 1 - (numbers.at(-1) ?? 0) : isList(param.value) ? listItems(param.value)?.length : undefined
    counts.push(count ?? 1)
    if (count !== undefined) lengths += `${count},`
  }
  return { numbers, counts, lengths }
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
