import type { ClauseKind } from '#ecto/adapter/clause-text.ts'
import type { Condition } from '#ecto/planner/planned-query.ts'
import { marked } from './clause-marks.ts'
import type { QueryScope } from './query-scope.ts'
import { exprSql } from './recurse.ts'

/** ` WHERE …` or ` HAVING …`: each condition in parentheses, and all before it when AND and OR change. `before` are conditions joined by AND. */
export function conditionsSql(
  keyword: 'WHERE' | 'HAVING',
  conditions: readonly Condition[],
  scope: QueryScope,
  before: readonly string[] = [],
): string {
  const clause: ClauseKind = keyword === 'WHERE' ? 'where' : 'having'
  const all = [
    ...before.map((text) => ({ op: 'and', text, mark: (marks: string) => marks })),
    ...conditions.map(({ op, expr }, index) => ({
      op,
      text: exprSql(expr, scope),
      mark: (marks: string) => marked(scope, clause, index, marks),
    })),
  ]
  const [first, ...rest] = all
  if (first === undefined) return ''
  let text = first.mark(`(${first.text})`)
  let op = first.op
  for (const condition of rest) {
    if (condition.op !== op) text = `(${text})`
    text += condition.mark(` ${condition.op.toUpperCase()} (${condition.text})`)
    op = condition.op
  }
  return `${first.mark(` ${keyword} `)}${text}`
}
