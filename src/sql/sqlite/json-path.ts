import type { Expr } from '#ecto/planner/expr.ts'
import { escapeText } from '#sql/compiler/identifier.ts'
import { type QueryScope, raiseUnsupported } from '#sql/compiler/query-scope.ts'

/** `json_extract(x, '$.a[0]')` */
export function jsonPathSql(expr: string, path: readonly (string | number | Expr)[], scope: QueryScope): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`
    if (typeof step === 'string') return `.${escapeText(step).replaceAll('"', '\\\\"')}`
    return raiseUnsupported(scope, 'SQLite3 adapter does not support references to source fields inside of `json_extract_path`')
  })
  return `json_extract(${expr}, '$${steps.join('')}')`
}
