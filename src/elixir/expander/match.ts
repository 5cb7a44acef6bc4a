import type { Core } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Scope } from './env.ts'
import { expandPatternIn } from './pattern-in.ts'
import { lineOfMeta } from './quoted.ts'
import { expand } from './recurse.ts'

/** `pattern = value`: the value first, then the pattern's variables are visible. */
export function* expandMatch(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const [left, right] = args as [Term, Term]
  const value = yield* expand(right, scope)
  const pattern = yield* expandPatternIn(left, scope)
  return { kind: 'match', pattern, value, line: lineOfMeta(meta) || scope.env.line }
}
