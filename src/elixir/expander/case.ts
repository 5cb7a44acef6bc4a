import type { Core } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { clausesOf, expandClauses } from './clauses.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'
import { blocksOf } from './keyword-blocks.ts'
import { lineOfMeta } from './quoted.ts'
import { expand } from './recurse.ts'

/** `case subject do … end`. What the subject binds is visible after it; what clauses bind is not. */
export function* expandCase(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const blocks = blocksOf(args[1])
  const body = blocks?.get('do')
  if (blocks === undefined || body === undefined) return compileError(scope, 'missing :do option in "case"', meta)
  for (const key of blocks.keys()) {
    if (key !== 'do') compileError(scope, `unexpected option ${key} in "case"`, meta)
  }
  const subject = yield* expand(args[0] as Term, scope)
  const clauses = yield* expandClauses(body, clausesOf('do', 'case'), scope, meta)
  return { kind: 'case', subject, clauses, line: lineOfMeta(meta) || scope.env.line }
}
