import { escapeExpr } from '#bindings/query/escape/escape.ts'
import { templateCode } from '#bindings/query/escape/hole.ts'
import { type Binding, newScope, type Scope } from '#bindings/query/escape/scope.ts'
import { callRemote, escape as quote } from '#bindings/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

/** What a clause's code is made from: the code of the query so far and the variables that its expressions know. */
export interface ClauseInput {
  readonly env: MacroEnvironment
  readonly query: Term
  readonly bindings: readonly Binding[]
  readonly line: number
}

/** A call of a function of the query builder. */
export function builderCall(name: string, args: readonly Term[]): Term {
  return callRemote('Ecto.Query.Builder', name, args)
}

export function scopeOf(input: ClauseInput): Scope {
  return newScope(input.env, input.bindings, escapeExpr)
}

/** For clauses whose expressions may hold no subqueries. */
export function plainScopeOf(input: ClauseInput): Scope {
  return { ...scopeOf(input), takesSubqueries: false }
}

/** The code of an escaped expression, its parameters and its subqueries, as arguments of a builder function. */
export function builtCode(expr: Term, scope: Scope): readonly [Term, Term, Term] {
  return [templateCode(expr), listFrom(scope.params.map(templateCode)), listFrom(scope.subqueries)]
}

/** `file` and `line` of the clause. */
export function placeCode(input: ClauseInput): readonly [Term, Term] {
  return [quote(input.env.file), input.line]
}
