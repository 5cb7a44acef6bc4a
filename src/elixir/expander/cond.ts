import type { Core } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { arrows } from './clauses.ts'
import { fork, type Scope } from './env.ts'
import { compileError } from './errors.ts'
import { blocksOf } from './keyword-blocks.ts'
import { lineOfMeta } from './quoted.ts'
import { expand } from './recurse.ts'

/** `cond do … end`. */
export function* expandCond(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const body = blocksOf(args[0])?.get('do')
  if (body === undefined) return compileError(scope, 'missing :do option in "cond"', meta)
  const quoted = arrows(body)
  if (quoted === undefined) return compileError(scope, 'expected -> clauses for "do" in "cond"', meta)
  const clauses: { test: Core; body: Core }[] = []
  for (const arrow of quoted) {
    if (arrow.patterns.length !== 1) return compileError(scope, 'expected one argument for "do" clauses (->) in "cond"', arrow.meta)
    const inner = fork(scope)
    const test = yield* expand(arrow.patterns[0] as Term, inner)
    clauses.push({ test, body: yield* expand(arrow.body, inner) })
  }
  return { kind: 'cond', clauses, line: lineOfMeta(meta) || scope.env.line }
}
