import type { Core, ForNode, ForQualifier, Pattern, Segment } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { bitstringSegments } from './bitstring-segments.ts'
import { checkSizes } from './bitstring-size.ts'
import { expandClauses } from './clauses.ts'
import { fork, type Scope } from './env.ts'
import { compileError } from './errors.ts'
import { expandGuard, splitWhen } from './guard.ts'
import { inOwnScope } from './own-scope.ts'
import { expandPatternIn } from './pattern-in.ts'
import { type PatternScope, scopeInPattern } from './pattern-scope.ts'
import { callArguments, lineOfMeta, metaOf } from './quoted.ts'
import { expand, expandPattern } from './recurse.ts'
import { bindVariables } from './variables.ts'

/** `for generators and filters, options, do: …`. Nothing that it binds is visible after it. */
export function* expandFor(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const { options, qualifiers } = splitOptions(args)
  const body = options.get('do')
  if (body === undefined) return compileError(scope, 'missing :do option in "for"', meta)
  for (const key of options.keys()) {
    if (!KNOWN.has(key)) compileError(scope, `unsupported option :${key} given to for`, meta)
  }
  const result = yield* expandOptions(options, meta, scope)
  return yield* inOwnScope(scope, function* (inner) {
    const expanded: ForQualifier[] = []
    for (const qualifier of qualifiers) expanded.push(yield* expandQualifier(qualifier, inner))
    const first = expanded[0]
    if (first === undefined || first.kind === 'filter') return compileError(scope, 'for comprehensions must start with a generator', meta)
    return { kind: 'for', qualifiers: expanded, result: yield* result(body, inner), line: lineOfMeta(meta) || scope.env.line }
  })
}

const KNOWN = new Set(['do', 'into', 'uniq', 'reduce'])

/** The options may stand in two keyword lists: `for x <- y, into: %{} do … end`. */
function splitOptions(args: readonly Term[]): { options: Map<string, Term>; qualifiers: readonly Term[] } {
  const options = new Map<string, Term>()
  let end = args.length
  while (end > 0) {
    const pairs = keywordPairs(args[end - 1] as Term)
    if (pairs === undefined || pairs.length === 0) break
    for (const [name, value] of pairs) options.set(name, value)
    end--
  }
  return { options, qualifiers: args.slice(0, end) }
}

const ACCUMULATOR_CLAUSES =
  'when using :reduce with comprehensions, the do block must be written using acc -> expr clauses, where each clause expects the accumulator as a single argument'
const REDUCE_MESSAGES = { noClauses: ACCUMULATOR_CLAUSES, wrongCount: ACCUMULATOR_CLAUSES }

type Finish = (body: Term, inner: Scope) => Effect<ForNode['result']>

function* expandOptions(options: Map<string, Term>, meta: Term, scope: Scope): Effect<Finish> {
  const reduce = options.get('reduce')
  if (reduce !== undefined) {
    if (options.has('into') || options.has('uniq')) compileError(scope, 'cannot use :reduce alongside :into/:uniq in comprehension', meta)
    const initial = yield* expand(reduce, fork(scope))
    return function* (body, inner) {
      return {
        kind: 'reduce',
        initial,
        clauses: yield* expandClauses(body, REDUCE_MESSAGES, inner, meta),
      }
    }
  }
  const into = options.get('into')
  const intoCore = into === undefined ? undefined : yield* expand(into, fork(scope))
  const uniq = options.get('uniq') ?? false
  if (typeof uniq !== 'boolean') compileError(scope, ':uniq option for comprehensions only accepts a boolean', meta)
  return function* (body, inner) {
    return { kind: 'collect', body: yield* expand(body, inner), into: intoCore, uniq: uniq === true }
  }
}

function* expandQualifier(quoted: Term, scope: Scope): Effect<ForQualifier> {
  const sides = callArguments(quoted, '<-', 2)
  if (sides !== undefined)
    return yield* expandGenerator(sides[0] as Term, sides[1] as Term, lineOfMeta(metaOf(quoted)) || scope.env.line, scope)
  const bits = bitGenerator(quoted)
  if (bits !== undefined) return yield* expandBits(bits, lineOfMeta(metaOf(quoted)) || scope.env.line, scope)
  return { kind: 'filter', test: yield* expand(quoted, scope) }
}

function* expandGenerator(left: Term, right: Term, line: number, scope: Scope): Effect<ForQualifier> {
  const { patterns, guards } = splitWhen([left])
  const source = yield* expand(right, scope)
  const pattern = yield* expandPatternIn(patterns[0] as Term, scope)
  return { kind: 'generator', pattern, guard: yield* expandGuard(guards, scope), source, line }
}

interface BitGenerator {
  readonly segments: readonly Term[]
  readonly source: Term
  readonly meta: Term
}

/** `<<a, b <- source>>`: the arrow stands in the last segment. */
function bitGenerator(quoted: Term): BitGenerator | undefined {
  const parts = callArguments(quoted, '<<>>')
  const arrow = parts === undefined || parts.length === 0 ? undefined : callArguments(parts.at(-1) as Term, '<-', 2)
  if (parts === undefined || arrow === undefined) return undefined
  return { segments: [...parts.slice(0, -1), arrow[0] as Term], source: arrow[1] as Term, meta: metaOf(quoted) }
}

function* expandBits(bits: BitGenerator, line: number, scope: Scope): Effect<ForQualifier> {
  const source = yield* expand(bits.source, scope)
  const context: PatternScope = { scope, bound: new Map() }
  const segments: Segment<Pattern>[] = yield* bitstringSegments(bits.segments, bits.meta, scopeInPattern(context), (value) =>
    expandPattern(value, context),
  )
  checkSizes(segments, 'generator', bits.meta, scope)
  bindVariables(scope, context.bound)
  return { kind: 'bits', segments, source, line }
}
