import type { Core, FunctionClause } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { type Arrow, arrows } from './clauses.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'
import { expandGuard, splitWhen } from './guard.ts'
import { inOwnScope } from './own-scope.ts'
import { expandPatternsIn } from './pattern-in.ts'
import { callArguments, lineOfMeta } from './quoted.ts'
import { expand } from './recurse.ts'

/** `fn … -> … end`. */
export function* expandFn(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const quoted = arrows(listFrom(args))
  if (quoted === undefined) return compileError(scope, 'expected -> clauses for fn', meta)
  const clauses: FunctionClause[] = []
  for (const arrow of quoted) clauses.push(yield* expandFnClause(arrow, scope))
  const arity = clauses[0]?.patterns.length ?? 0
  if (clauses.some((clause) => clause.patterns.length !== arity)) {
    return compileError(scope, 'cannot mix clauses with different arities in anonymous functions', meta)
  }
  return { kind: 'fn', arity, clauses, line: lineOfMeta(meta) || scope.env.line }
}

function* expandFnClause(arrow: Arrow, scope: Scope): Effect<FunctionClause> {
  const { patterns, guards } = splitWhen(arrow.patterns)
  if (patterns.some((pattern) => callArguments(pattern, '\\\\', 2) !== undefined)) {
    return compileError(scope, 'anonymous functions cannot have optional arguments', arrow.meta)
  }
  return yield* inOwnScope(scope, function* (inner) {
    const expanded = yield* expandPatternsIn(patterns, inner)
    const guard = yield* expandGuard(guards, inner)
    const body = yield* expand(arrow.body, inner)
    return { patterns: expanded, guard, body, line: lineOfMeta(arrow.meta) || scope.env.line }
  })
}
