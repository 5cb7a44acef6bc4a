import { callRemote } from '#bindings/quoted.ts'
import { fieldNode, sourceNode } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { Hole } from './hole.ts'
import { escapeExpr } from './recurse.ts'
import { pinned, type Scope } from './scope.ts'

const ANY = atom('any')
const ASC = atom('asc')
const DIRECTIONS = ['asc', 'asc_nulls_last', 'asc_nulls_first', 'desc', 'desc_nulls_last', 'desc_nulls_first']

/** `[asc: expr, …]` of what `order_by` and `distinct` take. */
export function* escapeOrderBy(quoted: Term, clause: string, scope: Scope): Effect<Term> {
  const escaped: Term[] = []
  for (const item of yield* listed(quoted, scope)) escaped.push(yield* escapeOrdering(item, clause, scope))
  return listFrom(escaped)
}

/** What a list has, or a macro whose code is a list; anything else stands alone. */
function* listed(quoted: Term, scope: Scope): Effect<readonly Term[]> {
  const value = isList(quoted) ? quoted : yield* scope.env.expandOnce(quoted)
  return (isList(value) ? listItems(value) : undefined) ?? [quoted]
}

function* escapeOrdering(item: Term, clause: string, scope: Scope): Effect<Term> {
  if (item instanceof Tuple && item.items.length === 2) {
    const [direction, expr] = item.items as [Term, Term]
    return tuple(directionTemplate(direction, clause), yield* escapeBy(expr, clause, scope))
  }
  return tuple(ASC, yield* escapeBy(item, clause, scope))
}

function directionTemplate(direction: Term, clause: string): Term {
  const value = pinned(direction)
  if (value !== undefined) return new Hole(callRemote('Ecto.Query.Builder', 'direction!', [value, clause]))
  if (direction instanceof Atom && DIRECTIONS.includes(direction.name)) return direction
  const known = DIRECTIONS.map((name) => `:${name}`).join(', ')
  return raiseCompileError(`expected ${known} or interpolated value in \`${clause}\`, got: \`${inspect(direction)}\``)
}

/** What `group_by` and `partition_by` take, as a list of expressions. */
export function* escapeGroupBy(quoted: Term, scope: Scope): Effect<Term> {
  const escaped: Term[] = []
  for (const item of yield* listed(quoted, scope)) escaped.push(yield* escapeBy(item, 'group_by', scope))
  return listFrom(escaped)
}

/** A field name stands for a field of the first source. */
function* escapeBy(quoted: Term, clause: string, scope: Scope): Effect<Term> {
  if (quoted instanceof Atom) return fieldNode(sourceNode(0), quoted)
  const value = pinned(quoted)
  if (value !== undefined) return fieldNode(sourceNode(0), new Hole(callRemote('Ecto.Query.Builder', 'by_field!', [value, clause])))
  return yield* escapeExpr(quoted, ANY, scope)
}
