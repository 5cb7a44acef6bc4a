import { callRemote } from '#bindings/quoted.ts'
import { callNode, callParts, subqueryNode } from '#ecto/query/ast.ts'
import type { Term } from '#terms/term.ts'
import type { Scope } from './scope.ts'

/** `subquery(query)`: the query is code, run when the expression is built. */
export function escapeSubquery(quoted: Term, scope: Scope): Term {
  const args = callParts(quoted)?.args ?? []
  return addSubquery(callRemote('Ecto.Query', 'subquery', args), scope)
}

/** `exists(query)`, `any(query)` and `all(query)`; `subquery` around the query may be left out. */
export function escapeQuantified(name: string, query: Term, scope: Scope): Term {
  const inner = callParts(query)
  const args = inner?.name === 'subquery' ? inner.args : [query]
  return callNode(name, [addSubquery(callRemote('Ecto.Query', 'subquery', args), scope)])
}

function addSubquery(code: Term, scope: Scope): Term {
  scope.subqueries.push(code)
  const node = subqueryNode(scope.subqueries.length - 1)
  scope.params.push(node)
  return node
}
