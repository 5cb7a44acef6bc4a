import { callNode, fieldNode, paramNode, sourceNode } from '#ecto/query/ast.ts'
import { addFilter } from '#ecto/query/build/filter.ts'
import { queryFrom, toQuery } from '#ecto/query/build/to-query.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { get, getMap } from '#ecto/repo/write/changeset-term.ts'
import type { Has, ManyToMany } from '#ecto/schema/schema.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

const PLACE = { file: 'lib/ecto/association.ex', line: 876 }

/** The rows of the join table where these columns have these values. */
export function* joinRowsQuery(
  context: RepoContext,
  association: ManyToMany,
  owner: ElixirMap,
  columns: readonly (readonly [string, Term])[],
): Effect<ElixirMap> {
  const { joinThrough } = association
  const through = typeof joinThrough === 'string' ? tuple(joinThrough, null) : joinThrough
  const query =
    through instanceof Atom
      ? yield* toQuery(through, context.session.schemas)
      : queryFrom(through, get(getMap(owner, '__meta__'), 'prefix'))
  return columns.reduce((filtered, [column, value]) => whereEqual(filtered, column, value, keyType(context, association, column)), query)
}

function keyType(context: RepoContext, association: ManyToMany, column: string): Term {
  if (association.joinThrough instanceof Atom) return tuple(0, atom(column))
  const [own, other] = association.joinKeys
  const [module, key] = own[0] === column ? [association.owner, own[1]] : [association.related, other[1]]
  return context.session.schemas.find(module)?.fields.find((field) => field.name === key)?.type ?? atom('any')
}

/** The children whose foreign key is this value. */
export function* childrenQuery(context: RepoContext, association: Has, value: Term): Effect<ElixirMap> {
  const query = yield* toQuery(association.queryable ?? association.related, context.session.schemas)
  return whereEqual(query, association.relatedKey, value, tuple(0, atom(association.relatedKey)))
}

/** `where: field(x, column) == ^value` on the first source. */
function whereEqual(query: ElixirMap, column: string, value: Term, type: Term): ElixirMap {
  const expr = callNode('==', [fieldNode(sourceNode(0), atom(column)), paramNode(0)])
  return addFilter(query, 'where', atom('and'), { expr, params: [tuple(value, type)], subqueries: [] }, PLACE)
}
