import type { Core, ReceiveNode } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { arrows, clausesOf, expandClauses } from './clauses.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'
import { blocksOf } from './keyword-blocks.ts'
import { inOwnScope } from './own-scope.ts'
import { callArguments, lineOfMeta } from './quoted.ts'
import { expand } from './recurse.ts'

/** `receive do … after … end`. */
export function* expandReceive(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const blocks = blocksOf(args[0])
  const body = blocks?.get('do')
  const after = blocks?.get('after')
  if (body === undefined && after === undefined) return compileError(scope, 'missing :do/:after option in "receive"', meta)
  const empty = body === undefined || callArguments(body, '__block__', 0) !== undefined
  const clauses = empty ? [] : yield* expandClauses(body, clausesOf('do', 'receive'), scope, meta)
  return {
    kind: 'receive',
    clauses,
    after: after === undefined ? undefined : yield* expandAfter(after, meta, scope),
    line: lineOfMeta(meta) || scope.env.line,
  }
}

function* expandAfter(quoted: Term, meta: Term, scope: Scope): Effect<NonNullable<ReceiveNode['after']>> {
  const clauses = arrows(quoted)
  const clause = clauses?.[0]
  if (clauses?.length !== 1 || clause?.patterns.length !== 1) {
    return compileError(scope, 'expected a single -> clause for :after in "receive"', meta)
  }
  const [timeoutCode] = clause.patterns
  return yield* inOwnScope(scope, function* (inner) {
    const timeout = yield* expand(timeoutCode as Term, inner)
    return { timeout, body: yield* expand(clause.body, inner) }
  })
}
