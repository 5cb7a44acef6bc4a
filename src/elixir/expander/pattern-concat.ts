import type { Pattern } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { compileError } from './errors.ts'
import { expandMacroOnce } from './macro-expand.ts'
import type { PatternScope } from './pattern-scope.ts'
import { expandPattern } from './recurse.ts'

/** `"prefix" <> rest` and `[a, b] ++ rest`: the left side must be known. */
export function* concatPattern(operator: '<>' | '++', args: readonly Term[], meta: Term, context: PatternScope): Effect<Pattern> {
  const [left, right] = args as [Term, Term]
  const known = yield* expandFully(left, context)
  if (operator === '<>') return yield* prefixPattern(known, right, meta, context)
  const items = isList(known) ? listItems(known) : undefined
  if (items === undefined) {
    return compileError(context.scope, 'invalid pattern in match: the left side of ++ must be a literal list', meta)
  }
  const heads: Pattern[] = []
  for (const item of items) heads.push(yield* expandPattern(item, context))
  const tail = yield* expandPattern(right, context)
  return heads.length === 0 ? tail : { kind: 'list', items: heads, tail }
}

function* prefixPattern(left: Term, right: Term, meta: Term, context: PatternScope): Effect<Pattern> {
  if (typeof left !== 'string') {
    return compileError(
      context.scope,
      "the left argument of <> operator inside a match should always be a literal binary because its size can't be verified. Got: ".concat(
        'a value that is not literal',
      ),
      meta,
    )
  }
  const rest = yield* expandPattern(right, context)
  if (rest.kind === 'literal' && typeof rest.value === 'string') return { kind: 'literal', value: left + rest.value }
  if (rest.kind === 'prefix') return { kind: 'prefix', prefix: left + rest.prefix, rest: rest.rest }
  return { kind: 'prefix', prefix: left, rest }
}

function* expandFully(quoted: Term, context: PatternScope): Effect<Term> {
  let current = quoted
  for (;;) {
    const next = yield* expandMacroOnce(current, { env: { ...context.scope.env, context: 'match' } })
    if (next === undefined) return current
    current = next
  }
}
