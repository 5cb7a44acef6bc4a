import { raiseQueryError } from '#ecto/query/query-error.ts'
import { fieldItems } from '#ecto/query/query-term.ts'
import type { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'
import type { AssocNode } from './plan-program.ts'
import type { ClauseSite, QueryPlan } from './query-plan.ts'
import { type SelectedUnit, sourceUnit } from './select-columns.ts'
import { type Take, takeBelow, takeOf, takeOfFrom } from './taken-fields.ts'

/** The joined associations that a query preloads, and the units that load them, in depth-first order. */
export interface JoinedAssocs {
  readonly nodes: readonly AssocNode[]
  readonly units: readonly SelectedUnit[]
}

/** Checks and collects `preload: [author: a]`. */
export function* joinedAssocs(plan: QueryPlan, site: ClauseSite): Effect<JoinedAssocs> {
  const units: SelectedUnit[] = []
  const visit = function* (assocs: readonly Term[], parent: number, take: Take | undefined): Effect<AssocNode[]> {
    const nodes: AssocNode[] = []
    for (const assoc of assocs) {
      const [key, tree] = (assoc as Tuple).items as [Atom, Tuple]
      const [source, children] = tree.items as [number, Term]
      assertAssociation(plan, parent, key.name, source)
      const own = takeBelow(take, key.name) ?? takeOf(plan, source)
      const position = units.length
      units.push(yield* sourceUnit(source, own, site))
      nodes.push({ field: key.name, source, position, children: yield* visit(listItems(children) ?? [], source, own) })
    }
    return nodes
  }
  const nodes = yield* visit(fieldItems(plan.term, 'assocs'), 0, takeOfFrom(plan))
  return { nodes, units }
}

function assertAssociation(plan: QueryPlan, parent: number, name: string, source: number): void {
  const owner = plan.sources[parent]
  const schema = owner?.kind === 'table' ? owner.schema : owner?.kind === 'subquery' ? (owner.subquery.shape.origin?.schema ?? null) : null
  if (schema === null) return
  const shown = `\`${inspect(schema.module)}.${name}\``
  if (!schema.associations.some((association) => association.field === name)) {
    raiseQueryError(plan.term, `field ${shown} in preload is not an association`)
  }
  const at = plan.joinIndexes.indexOf(source)
  const join = fieldItems(plan.term, 'joins')[at] as ElixirMap | undefined
  const qualifier = join === undefined ? 'from' : (field(join, 'qual') as Atom).name
  if (!['inner', 'left', 'inner_lateral', 'left_lateral'].includes(qualifier)) {
    raiseQueryError(plan.term, `association ${shown} in preload requires an inner, left or lateral join, got ${qualifier} join`)
  }
}
