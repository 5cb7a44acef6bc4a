import type { Clause } from '#elixir/core/core.ts'
import { noteShadowedClauses } from '#elixir/modules/clause-warnings.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'
import { expandGuard, splitWhen } from './guard.ts'
import { inOwnScope } from './own-scope.ts'
import { expandPatternIn } from './pattern-in.ts'
import { lineOfMeta } from './quoted.ts'
import { expand } from './recurse.ts'

/** `patterns -> body` taken apart. */
export interface Arrow {
  readonly patterns: readonly Term[]
  readonly body: Term
  readonly meta: Term
}

/** The `->` clauses of a block, or undefined when it holds anything else. */
export function arrows(quoted: Term): Arrow[] | undefined {
  const items = listItems(quoted)
  if (items === undefined || items.length === 0) return undefined
  const clauses: Arrow[] = []
  for (const item of items) {
    const arrow = arrowOf(item)
    if (arrow === undefined) return undefined
    clauses.push(arrow)
  }
  return clauses
}

function arrowOf(quoted: Term): Arrow | undefined {
  if (!(quoted instanceof Tuple) || quoted.items.length !== 3) return undefined
  const [head, meta, third] = quoted.items as [Term, Term, Term]
  const sides = listItems(third)
  const patterns = sides?.length === 2 ? listItems(sides[0] as Term) : undefined
  if (!(head instanceof Atom) || head.name !== '->' || sides === undefined || patterns === undefined) return undefined
  return { patterns, body: sides[1] as Term, meta }
}

/** What is said of clauses that are not `pattern -> body`. */
export interface ClauseMessages {
  readonly noClauses: string
  readonly wrongCount: string
}

/** What is said of the clauses of a block: `clausesOf('do', 'case')`. */
export function clausesOf(block: string, construct: string, count = 'one argument'): ClauseMessages {
  return {
    noClauses: `expected -> clauses for :${block} in "${construct}"`,
    wrongCount: `expected ${count} for :${block} clauses (->) in "${construct}"`,
  }
}

/** Clauses that each take one value, as in `case`. */
export function* expandClauses(quoted: Term, messages: ClauseMessages, scope: Scope, meta: Term): Effect<Clause[]> {
  const clauses = arrows(quoted)
  if (clauses === undefined) return compileError(scope, messages.noClauses, meta)
  const expanded: Clause[] = []
  for (const clause of clauses) expanded.push(yield* expandClause(clause, messages, scope))
  noteShadowedClauses(expanded, scope)
  return expanded
}

function* expandClause(clause: Arrow, messages: ClauseMessages, scope: Scope): Effect<Clause> {
  const { patterns, guards } = splitWhen(clause.patterns)
  if (patterns.length !== 1) return compileError(scope, messages.wrongCount, clause.meta)
  return yield* inOwnScope(scope, function* (inner) {
    const pattern = yield* expandPatternIn(patterns[0] as Term, inner)
    const guard = yield* expandGuard(guards, inner)
    const body = yield* expand(clause.body, inner)
    return { pattern, guard, body, line: lineOfMeta(clause.meta) || scope.env.line }
  })
}
