import type { Core, Pattern, Segment } from '#elixir/core/core.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { checkSizes } from './bitstring-size.ts'
import { remoteCall, variableUse } from './core-nodes.ts'
import { compileError } from './errors.ts'
import { expandStep } from './expand-macros.ts'
import type { PatternScope } from './pattern-scope.ts'
import { callArguments, lineOfMeta } from './quoted.ts'
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
  if (typeof left === 'string') return joined(left, yield* expandPattern(right, context))
  const pinned = callArguments(left, '^', 1)
  const bits = callArguments(left, '<<>>')
  if (pinned === undefined && bits === undefined) {
    const text = quotedToText(left)
    return raiseArgument(
      `the left argument of <> operator inside a match should always be a literal binary because its size can't be verified. Got: ${text}`,
    )
  }
  const first = yield* expandPattern(left, context)
  const start = first.kind === 'bitstring' ? first.segments : [binarySegment(first, sizeOf(first, lineOfMeta(meta)))]
  const rest = yield* expandPattern(right, context)
  const segments = [...start, ...segmentsOf(rest)]
  checkSizes(segments, 'match', meta, context.scope)
  return { kind: 'bitstring', segments }
}

function joined(prefix: string, rest: Pattern): Pattern {
  if (rest.kind === 'literal' && typeof rest.value === 'string') return { kind: 'literal', value: prefix + rest.value }
  if (rest.kind === 'prefix') return { kind: 'prefix', prefix: prefix + rest.prefix, rest: rest.rest }
  if (rest.kind === 'bitstring')
    return { kind: 'bitstring', segments: [binarySegment({ kind: 'literal', value: prefix }, undefined), ...rest.segments] }
  return { kind: 'prefix', prefix, rest }
}

function segmentsOf(pattern: Pattern): readonly Segment<Pattern>[] {
  if (pattern.kind === 'bitstring') return pattern.segments
  if (pattern.kind === 'prefix')
    return [binarySegment({ kind: 'literal', value: pattern.prefix }, undefined), binarySegment(pattern.rest, undefined)]
  return [binarySegment(pattern, undefined)]
}

function binarySegment(value: Pattern, size: Core | undefined): Segment<Pattern> {
  return { value, type: 'binary', size, unit: 8, signed: false, endian: 'big' }
}

/** A pinned variable takes as many bytes as it has. */
function sizeOf(pattern: Pattern, line: number): Core | undefined {
  return pattern.kind === 'pin' ? remoteCall('Kernel', 'byte_size', [variableUse(pattern.variable)], line) : undefined
}

function* expandFully(quoted: Term, context: PatternScope): Effect<Term> {
  let current = quoted
  for (;;) {
    const next = yield* expandStep(current, { env: { ...context.scope.env, context: 'match' } })
    if (next === undefined) return current
    current = next
  }
}
