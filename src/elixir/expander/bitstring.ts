import type { Core } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { bitstringSegments } from './bitstring-segments.ts'
import { literal } from './core-nodes.ts'
import type { Scope } from './env.ts'
import { lineOfMeta } from './quoted.ts'
import { expand } from './recurse.ts'

/** `<<…>>` as an expression; an interpolated string is one, too. */
export function* expandBitstring(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const segments = yield* bitstringSegments(args, meta, scope, (value) => expand(value, scope))
  const strings = segments.map((segment) =>
    segment.value.kind === 'literal' && segment.type === 'binary' && segment.size === undefined ? segment.value.value : undefined,
  )
  if (strings.every((text) => typeof text === 'string')) return literal(strings.join(''))
  return { kind: 'bitstring', segments, line: lineOfMeta(meta) || scope.env.line }
}
