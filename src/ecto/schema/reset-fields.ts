import type { Atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { iterateList } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** `Ecto.reset_fields/2`: the fields get the defaults of the struct; what is no field is left alone. */
export function* resetFields(struct: ElixirMap, fields: Term): Effect<ElixirMap> {
  const fresh = (yield apply(structModule(struct) as Atom, '__struct__', [])) as ElixirMap
  let result = struct
  for (const name of iterateList(fields)) {
    const value = mapGet(fresh, name)
    if (value !== undefined) result = mapPut(result, name, value)
  }
  return result
}
