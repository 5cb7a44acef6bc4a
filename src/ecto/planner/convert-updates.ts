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
import { columnOf } from './field-type.ts'
import type { FieldUpdate } from './planned-query.ts'
import type { QueryPlan } from './query-plan.ts'
import { convertExpr } from './recurse.ts'

/** What an update sets, by column; raises Ecto.QueryError for a field that no update may write. */
export function* convertUpdates(plan: QueryPlan): Effect<FieldUpdate[]> {
  const updates: FieldUpdate[] = []
  for (const clause of fieldItems(plan.term, 'updates')) {
    const site = { plan, key: 'update', clause: clause as ElixirMap }
    for (const operation of listItems(field(clause as ElixirMap, 'expr')) ?? []) {
      const [op, pairs] = (operation as Tuple).items as [Atom, Term]
      for (const pair of listItems(pairs) ?? []) {
        const [name, value] = (pair as Tuple).items as [Atom, Term]
        assertUpdatable(plan, name)
        const column = columnOf({ plan, index: 0, up: 0 }, name.name)
        updates.push({ op: op.name as FieldUpdate['op'], column, value: yield* convertExpr(value, site) })
      }
    }
  }
  return updates
}

function assertUpdatable(plan: QueryPlan, name: Atom): void {
  const [source] = plan.sources
  const schema = source?.kind === 'table' ? source.schema : null
  const known = schema?.fields.find((candidate) => candidate.name === name.name)
  if (known !== undefined && known.writable !== 'always')
    raiseQueryError(plan.term, `cannot update non-updatable field \`${inspect(name)}\``)
}
