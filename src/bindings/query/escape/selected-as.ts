import { callRemote } from '#bindings/quoted.ts'
import { callNode } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Term } from '#terms/term.ts'
import { Hole } from './hole.ts'
import { escapeExpr } from './recurse.ts'
import { pinned, type Scope, show } from './scope.ts'

/** `selected_as(name)`: a column of select by its name. */
export function escapeColumnName(name: Term): Term {
  return callNode('selected_as', [selectedName(name, 'selected_as/1')])
}

/** `selected_as(expr, name)`, which stands at the root of what select lists. */
export function* escapeSelectedAs(expr: Term, quotedName: Term, scope: Scope): Effect<Term> {
  const name = selectedName(quotedName, 'selected_as/2')
  if (scope.selectedAs.some((other) => strictEqual(other, name))) {
    raiseCompileError(`the alias \`:${name instanceof Atom ? name.name : ''}\` has been specified more than once using \`selected_as/2\``)
  }
  scope.selectedAs.push(name)
  return callNode('selected_as', [yield* escapeExpr(expr, atom('any'), scope), name])
}

/** Raises for `selected_as/2` inside of an expression. */
export function raiseNestedSelectedAs(): never {
  return raiseCompileError(`selected_as/2 can only be used at the root of a select statement. If you are trying to use it inside of an expression, consider putting the expression inside of \`selected_as/2\` instead. For instance, instead of:

    from p in Post, select: coalesce(selected_as(p.visits, :v), 0)

use:

    from p in Post, select: selected_as(coalesce(p.visits, 0), :v)
`)
}

function selectedName(quoted: Term, used: string): Term {
  if (quoted instanceof Atom) return quoted
  const value = pinned(quoted)
  if (value !== undefined) return new Hole(callRemote('Ecto.Query.Builder', 'selected_as!', [value]))
  return raiseCompileError(`expected literal atom or interpolated value in ${used}, got: \`${show(quoted)}\``)
}
