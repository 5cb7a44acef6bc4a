import type { Expr } from '#ecto/planner/expr.ts'
import type { QueryScope } from '#sql/compiler/query-scope.ts'
import { exprSql } from '#sql/compiler/recurse.ts'
import { raiseArgument } from '#terms/thrown.ts'

const FORMATS = { date: '%Y-%m-%d', datetime: '%Y-%m-%dT%H:%M:%f000Z' } as const

/** `datetime_add` and `date_add` by `strftime`, which knows no weeks and no parts of seconds. */
export function dateAddSql(to: 'date' | 'datetime', value: string, count: Expr, unit: string, scope: QueryScope): string {
  return `CAST (strftime('${FORMATS[to]}',${value},${intervalSql(exprSql(count, scope), unit)}) AS TEXT)`
}

function intervalSql(count: string, unit: string): string {
  switch (unit) {
    case 'week':
      return `(${count} * 7) || ' days'`
    case 'millisecond':
      return `(${count} / 1000.0) || ' seconds'`
    case 'microsecond':
      return raiseArgument('SQLite does not support microsecond precision in datetime intervals')
    default:
      return `${count} || ' ${unit}'`
  }
}
