import { callNode } from '#ecto/query/ast.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Scope } from './scope.ts'

const ANY = atom('any')

/** A query expression in its escaped form: escape.ts. */
export function escapeExpr(quoted: Term, type: Term, scope: Scope): Effect<Term> {
  return scope.escape(quoted, type, scope)
}

/** Each argument escaped; no type is expected of them but the one given. */
export function* escapeArgs(args: readonly Term[], scope: Scope, type: Term = ANY): Effect<Term[]> {
  const escaped: Term[] = []
  for (const arg of args) escaped.push(yield* escapeExpr(arg, type, scope))
  return escaped
}

/** `name(args…)` with each argument escaped. */
export function* escapePlainCall(name: string, args: readonly Term[], scope: Scope, type: Term = ANY): Effect<Term> {
  return callNode(name, yield* escapeArgs(args, scope, type))
}
