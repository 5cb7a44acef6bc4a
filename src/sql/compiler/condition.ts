import type { Condition } from '#ecto/planner/planned-query.ts'
import type { QueryScope } from './query-scope.ts'
import { exprSql } from './recurse.ts'

/** ` WHERE …` or ` HAVING …`: each condition in parentheses, and all before it when AND and OR change. `before` are conditions joined by AND. */
export function conditionsSql(
  keyword: string,
  conditions: readonly Condition[],
  scope: QueryScope,
  before: readonly string[] = [],
): string {
  const all = [...before.map((text) => ({ op: 'and', text })), ...conditions.map(({ op, expr }) => ({ op, text: exprSql(expr, scope) }))]
  const [first, ...rest] = all
  if (first === undefined) return ''
  let text = `(${first.text})`
  let op = first.op
  for (const condition of rest) {
    if (condition.op !== op) text = `(${text})`
    text += ` ${condition.op.toUpperCase()} (${condition.text})`
    op = condition.op
  }
  return ` ${keyword} ${text}`
}
