import type { Expr } from '#ecto/planner/expr.ts'
import { escapeText } from '#sql/compiler/identifier.ts'
import { jsonText } from '#sql/compiler/json-text.ts'
import type { QueryScope } from '#sql/compiler/query-scope.ts'
import { exprSql } from '#sql/compiler/recurse.ts'
import { Float } from '#terms/float.ts'

type Path = readonly (string | number | Expr)[]

/** `(x#>'{"a",0}')` */
export function jsonPathSql(expr: string, path: Path, scope: QueryScope): string {
  if (path.some((step) => typeof step === 'object'))
    return `(${expr}#>array[${path.map((step) => stepExpr(step, scope)).join(',')}]::text[])`
  return `(${expr}#>'{${path.map((step) => stepText(step)).join(',')}}')`
}

function stepText(step: string | number | Expr): string {
  return typeof step === 'string' ? `"${escapeText(step).replaceAll('"', '\\"')}"` : String(step)
}

function stepExpr(step: string | number | Expr, scope: QueryScope): string {
  return typeof step === 'object' ? `${exprSql(step, scope)}::text` : `'${escapeText(String(step))}'`
}

/** `x["a"] == literal` asks whether the object contains the pair, which an index can answer. */
export function jsonEqualsSql(expr: string, path: Path, value: Expr, scope: QueryScope): string | undefined {
  const last = path.at(-1)
  const literal = value.kind === 'literal' ? value.value : undefined
  if (typeof last !== 'string' || literal === undefined || literal === null || (typeof literal === 'object' && !(literal instanceof Float)))
    return undefined
  const before = path.slice(0, -1)
  const target = before.length === 0 ? expr : jsonPathSql(expr, before, scope)
  return `(${target}@>'{${stepText(last)}: ${escapeText(jsonText(literal) ?? 'null')}}')`
}
