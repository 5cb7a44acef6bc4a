import type { Clause, FunctionClause, Guard, Pattern } from '#elixir/core/core.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { placeOf, reportWarning } from '#elixir/expander/errors.ts'
import { metaWithLine } from '#elixir/expander/quoted.ts'
import type { Term } from '#terms/term.ts'
import type { Definition } from './definition.ts'
import type { ModuleBuilder } from './module-builder.ts'

/** Warns of a clause that stands apart from the others of its function, or behind one that always matches. */
export function warnOfClause(module: ModuleBuilder, old: Definition, clause: FunctionClause, scope: Scope, meta: Term): void {
  const key = `${old.name}/${old.arity}`
  if (module.lastDefined !== key && old.clauses.length > 0) {
    reportWarning(
      scope,
      `clauses with the same name and arity (number of arguments) must be grouped together, "${old.kind} ${key}" was previously defined (${old.file}:${old.line})`,
      meta,
    )
  }
  const final = old.clauses.find((before) => shadows(before.patterns, before.guard, clause.patterns))
  if (final === undefined) return
  const what = alwaysMatches(final) ? `this clause for ${key}` : 'this clause'
  const message = `${what} cannot match because a previous clause at line ${final.line} always matches`
  module.lateWarnings.push({ message, place: placeOf(meta, scope.env) })
}

/** Notes clauses of a `case`, `fn` and the like in a function that stand behind one that takes all they could. */
export function noteShadowedClauses(clauses: readonly Clause[], scope: Scope): void {
  const { module, function: current } = scope.env
  if (module === null || current === null) return
  for (const [index, clause] of clauses.entries()) {
    const final = clauses.slice(0, index).find((before) => shadows([before.pattern], before.guard, [clause.pattern]))
    if (final === undefined) continue
    const message = `this clause cannot match because a previous clause at line ${final.line} always matches`
    module.lateWarnings.push({ message, place: placeOf(metaWithLine(clause.line), scope.env) })
  }
}

/** Whether a clause matches anything. */
export function alwaysMatches(clause: FunctionClause): boolean {
  return shadows(clause.patterns, clause.guard, [])
}

/** Whether the first patterns match whatever the second ones do: each matches anything, or is the same literal. */
function shadows(first: readonly Pattern[], guard: Guard | undefined, second: readonly Pattern[]): boolean {
  if (guard !== undefined) return false
  const bound = first.flatMap((pattern) => (pattern.kind === 'bind' ? [pattern.variable] : []))
  const free = new Set(bound).size === bound.length
  return free && first.every((pattern, index) => covers(pattern, second[index]))
}

function covers(first: Pattern, second: Pattern | undefined): boolean {
  if (first.kind === 'any' || first.kind === 'bind') return true
  return first.kind === 'literal' && second?.kind === 'literal' && first.value === second.value
}
