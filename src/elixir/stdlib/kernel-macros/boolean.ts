import type { Core } from '#elixir/core/core.ts'
import { bindNode, ifNode, literal, sequence, variableUse } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { inOwnScope } from '#elixir/expander/own-scope.ts'
import { lineOfMeta } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import { temporary } from '#elixir/expander/variables.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** `and`, `or`: the right side is a scope of its own. */
export function booleanOperator(operator: 'and' | 'or') {
  return function* (scope: Scope, args: Term[], meta: Term): Effect<Core> {
    const left = yield* expand(args[0] as Term, scope)
    const right = yield* inOwnScope(scope, (inner) => expand(args[1] as Term, inner))
    return { kind: 'boolean', operator, left, right, line: lineOfMeta(meta) || scope.env.line }
  }
}

/** `&&`, `||`: the left value itself when it decides. */
export function truthyOperator(operator: '&&' | '||') {
  return function* (scope: Scope, args: Term[], meta: Term): Effect<Core> {
    const left = yield* expand(args[0] as Term, scope)
    const right = yield* inOwnScope(scope, (inner) => expand(args[1] as Term, inner))
    const once = left.kind === 'variable' ? left.variable : temporary(scope.env, 'left')
    const use = variableUse(once)
    const decide: Core = operator === '&&' ? ifNode(use, right, use) : ifNode(use, use, right)
    return left.kind === 'variable' ? decide : sequence([bindNode(once, left, lineOfMeta(meta)), decide])
  }
}

/** `!value`. */
export function* negate(scope: Scope, args: Term[]): Effect<Core> {
  return ifNode(yield* expand(args[0] as Term, scope), literal(false), literal(true))
}
