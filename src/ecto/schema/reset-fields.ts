import type { Atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { iterateList } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'

/** `Ecto.reset_fields/2`: the fields get the defaults of the struct; raises KeyError for one that is not there. */
export function* resetFields(struct: ElixirMap, fields: Term): Effect<ElixirMap> {
  const fresh = (yield apply(structModule(struct) as Atom, '__struct__', [])) as ElixirMap
  let result = struct
  for (const name of iterateList(fields)) {
    const value = mapGet(fresh, name)
    result = value === undefined ? raise('KeyError', { key: name, term: fresh, message: null }) : mapPut(result, name, value)
  }
  return result
}
