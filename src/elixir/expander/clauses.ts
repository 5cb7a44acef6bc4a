import type { Clause } from '#elixir/core/core.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { fork, type Scope } from './env.ts'
import { compileError } from './errors.ts'
import { expandGuard, splitWhen } from './guard.ts'
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

/** Clauses that each take one value, as in `case`. `construct` names the place in error messages: `"do" in "case"`. */
export function* expandClauses(quoted: Term, construct: string, scope: Scope, meta: Term): Effect<Clause[]> {
  const clauses = arrows(quoted)
  if (clauses === undefined) return compileError(scope, `expected -> clauses for ${construct}`, meta)
  const expanded: Clause[] = []
  for (const clause of clauses) expanded.push(yield* expandClause(clause, construct, scope))
  return expanded
}

function* expandClause(clause: Arrow, construct: string, scope: Scope): Effect<Clause> {
  const { patterns, guards } = splitWhen(clause.patterns)
  if (patterns.length !== 1) return compileError(scope, `expected one argument for ${construct} clauses (->)`, clause.meta)
  const inner = fork(scope)
  const pattern = yield* expandPatternIn(patterns[0] as Term, inner)
  const guard = yield* expandGuard(guards, inner)
  const body = yield* expand(clause.body, inner)
  return { pattern, guard, body, line: lineOfMeta(clause.meta) || scope.env.line }
}
