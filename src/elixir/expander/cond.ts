import type { Core } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { arrows, clausesOf } from './clauses.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'
import { blocksOf } from './keyword-blocks.ts'
import { inOwnScope } from './own-scope.ts'
import { lineOfMeta } from './quoted.ts'
import { expand } from './recurse.ts'

const MESSAGES = clausesOf('do', 'cond')

/** `cond do … end`. */
export function* expandCond(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const body = blocksOf(args[0])?.get('do')
  if (body === undefined) return compileError(scope, 'missing :do option in "cond"', meta)
  const quoted = arrows(body)
  if (quoted === undefined) return compileError(scope, MESSAGES.noClauses, meta)
  const clauses: { test: Core; body: Core }[] = []
  for (const arrow of quoted) {
    if (arrow.patterns.length !== 1) return compileError(scope, MESSAGES.wrongCount, arrow.meta)
    const clause = yield* inOwnScope(scope, function* (inner) {
      const test = yield* expand(arrow.patterns[0] as Term, inner)
      return { test, body: yield* expand(arrow.body, inner) }
    })
    clauses.push(clause)
  }
  return { kind: 'cond', clauses, line: lineOfMeta(meta) || scope.env.line }
}
