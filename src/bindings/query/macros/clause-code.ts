import { escapeExpr } from '#bindings/query/escape/escape.ts'
import { Hole } from '#bindings/query/escape/hole.ts'
import { type Binding, newScope, type Scope } from '#bindings/query/escape/scope.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import type { QueryCode } from './query-code.ts'

/** Where a clause stands, and the variables that its expressions know. */
export interface ClauseSite {
  readonly env: MacroEnvironment
  readonly bindings: readonly Binding[]
  readonly line: number
}

/** What a clause is added to. */
export interface ClauseInput extends ClauseSite {
  readonly query: QueryCode
}

/** A fresh scope for the expression of a clause. */
export function scopeOf(site: ClauseSite): Scope {
  return newScope(site.env, site.bindings, escapeExpr)
}

/** For clauses whose expressions may hold no subqueries. */
export function plainScopeOf(site: ClauseSite): Scope {
  return { ...scopeOf(site), takesSubqueries: false }
}

/** The parameters and subqueries that escaping has left, as templates. */
export function leftBy(scope: Scope): readonly [Term, Term] {
  return [listFrom(scope.params), listFrom(scope.subqueries.map((code) => new Hole(code)))]
}

/** `file` and `line` of the clause. */
export function placeOf(site: ClauseSite): readonly [Term, Term] {
  return [site.env.file, site.line]
}
