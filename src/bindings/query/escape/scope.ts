import { callParts, paramNode } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { Atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { Hole } from './hole.ts'

/** A variable that stands for a source of the query. */
export interface Binding {
  readonly name: string
  /** Its index, or a symbolic one that is resolved when the query is known: see ecto/query/build/bind-index.ts. */
  readonly index: Term
}

/** What the expressions of one clause are escaped in, and what they leave: parameters and subqueries, in order. */
export interface Scope {
  readonly env: MacroEnvironment
  /** Escapes expressions inside of others: see recurse.ts. */
  readonly escape: (quoted: Term, type: Term, scope: Scope) => Effect<Term>
  readonly bindings: readonly Binding[]
  /** Whether subqueries may stand in these expressions. */
  readonly takesSubqueries: boolean
  /** Templates: `{value, type}` or `{:subquery, index}`. */
  readonly params: Term[]
  /** Quoted code of each subquery. */
  readonly subqueries: Term[]
  /** Names given by `selected_as(expr, name)`: templates of atoms. */
  readonly selectedAs: Term[]
  /** What select takes of a source, by source index: `{kind, fields}` templates. */
  readonly take: [Term, Term][]
}

/** A scope in which nothing is pinned or selected yet; `escapeInner` escapes what stands inside an expression. */
export function newScope(env: MacroEnvironment, bindings: readonly Binding[], escapeInner: Scope['escape']): Scope {
  return { env, escape: escapeInner, bindings, takesSubqueries: true, params: [], subqueries: [], selectedAs: [], take: [] }
}

/** The index of the source that a variable stands for; raises for a variable that is none. */
export function findBinding(scope: Scope, name: string): Term {
  const found = scope.bindings.findLast((binding) => binding.name === name)
  if (found === undefined) {
    return raiseCompileError(`unbound variable \`${name}\` in query. If you are attempting to interpolate a value, use ^var`)
  }
  return found.index
}

/** The name of a quoted variable. */
export function variableName(quoted: Term): string | undefined {
  if (!(quoted instanceof Tuple) || quoted.items.length !== 3) return undefined
  const [form, , context] = quoted.items as [Term, Term, Term]
  return form instanceof Atom && isAtom(context) ? form.name : undefined
}

/** The code below a pin: `value` of `^value`. */
export function pinned(quoted: Term): Term | undefined {
  const parts = callParts(quoted)
  return parts?.name === '^' && parts.args.length === 1 ? parts.args[0] : undefined
}

/** Adds a parameter, whose value is code, and answers the node that refers to it. */
export function addParam(scope: Scope, value: Term, type: Term): Term {
  scope.params.push(tuple(new Hole(value), type))
  return paramNode(scope.params.length - 1)
}

/** Quoted code as messages print it: `Macro.to_string/1`. */
export function show(quoted: Term): string {
  return quotedToText(quoted)
}
