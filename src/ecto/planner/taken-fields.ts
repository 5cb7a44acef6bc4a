import { raiseQueryError } from '#ecto/query/query-error.ts'
import { Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import type { PlanSource, QueryPlan } from './query-plan.ts'

/** What select takes of a source: as what, and which fields. */
export interface Take {
  readonly kind: 'any' | 'map' | 'struct'
  readonly fields: readonly Term[]
}

/** The `take` of a query's select for the source at that index. */
export function takeOf(plan: QueryPlan, index: number): Take | undefined {
  const select = field(plan.term, 'select')
  const take = select instanceof ElixirMap ? field(select, 'take') : null
  const entry = take instanceof ElixirMap ? mapGet(take, index) : undefined
  if (!(entry instanceof Tuple)) return undefined
  const [kind, fields] = entry.items as [Atom, Term]
  return { kind: kind.name as Take['kind'], fields: listItems(fields) ?? [] }
}

/** The names of the fields that are selected of a source. */
export function takenNames(plan: QueryPlan, index: number, take: Take | undefined = takeOf(plan, index)): readonly string[] {
  if (take === undefined) return allNames(plan.sources[index] as PlanSource, plan)
  const names = take.fields.filter((item) => item instanceof Atom).map((item) => (item as Atom).name)
  if (names.length === 0) {
    raiseQueryError(plan.term, `at least one field must be selected for binding \`${index}\`, got an empty list`)
  }
  return names
}

function allNames(source: PlanSource, plan: QueryPlan): readonly string[] {
  switch (source.kind) {
    case 'table':
      if (source.schema === null) {
        return raiseQueryError(
          plan.term,
          `PostgreSQL/MySQL/SQLite3 adapters support only selecting fields from source ${inspect(source.table)} when it has a schema; please specify a schema or specify exactly which fields from ${inspect(source.table)} you desire`,
        )
      }
      return source.schema.fields.filter((item) => !item.virtual && item.loadInQuery).map((item) => item.name)
    case 'subquery':
      return source.subquery.shape.fields.map((item) => item.name)
    case 'values':
      return source.fields.map(([name]) => name)
    default:
      return []
  }
}

/** What is taken of the first source, which is loaded as a struct for preloads to find their place in: the map is made after them. */
export function takeOfFrom(plan: QueryPlan): Take | undefined {
  const take = takeOf(plan, 0)
  return take?.kind === 'map' && field(plan.term, 'preloads') !== EMPTY_LIST ? { ...take, kind: 'any' } : take
}

/** What is taken of the association called `name`, below what is taken of its owner: `[:id, author: [:name]]`. */
export function takeBelow(take: Take | undefined, name: string): Take | undefined {
  const nested = take?.fields.find((item) => item instanceof Tuple && item.items[0] === atom(name))
  if (!(nested instanceof Tuple) || take === undefined) return undefined
  const [, fields] = nested.items as [Term, Term]
  return { kind: take.kind, fields: listItems(fields) ?? [fields] }
}
