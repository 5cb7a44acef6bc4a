import type { Core, WithStep } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { clausesOf, expandClauses } from './clauses.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'
import { expandGuard, splitWhen } from './guard.ts'
import { inOwnScope } from './own-scope.ts'
import { expandPatternIn } from './pattern-in.ts'
import { callArguments, lineOfMeta, metaOf } from './quoted.ts'
import { expand } from './recurse.ts'

/** `with pattern <- value, … do … else … end`. Nothing that it binds is visible after it. */
export function* expandWith(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const pairs = keywordPairs(args.at(-1) ?? null)
  const blocks = new Map(pairs ?? [])
  const body = blocks.get('do')
  if (pairs === undefined || body === undefined) return compileError(scope, 'missing :do option in "with"', meta)
  for (const key of blocks.keys()) {
    if (key !== 'do' && key !== 'else') compileError(scope, `unexpected option :${key} in "with"`, meta)
  }
  const expanded = yield* inOwnScope(scope, function* (inner) {
    const steps: WithStep[] = []
    for (const arg of args.slice(0, -1)) steps.push(yield* expandStep(arg, inner))
    return { steps, body: yield* expand(body, inner) }
  })
  const otherwise = blocks.get('else')
  const clauses = otherwise === undefined ? undefined : yield* expandClauses(otherwise, clausesOf('else', 'with'), scope, meta)
  return { kind: 'with', ...expanded, otherwise: clauses, line: lineOfMeta(meta) || scope.env.line }
}

function* expandStep(quoted: Term, scope: Scope): Effect<WithStep> {
  const sides = callArguments(quoted, '<-', 2)
  if (sides === undefined) return { kind: 'run', value: yield* expand(quoted, scope) }
  const { patterns, guards } = splitWhen([sides[0] as Term])
  const value = yield* expand(sides[1] as Term, scope)
  const pattern = yield* expandPatternIn(patterns[0] as Term, scope)
  const guard = yield* expandGuard(guards, scope)
  return { kind: 'bind', pattern, guard, value, line: lineOfMeta(metaOf(quoted)) || scope.env.line }
}
