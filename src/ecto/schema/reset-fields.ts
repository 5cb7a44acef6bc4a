import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapPut } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'

/** `Ecto.reset_fields/2`: the fields get the defaults of the struct; what is no field is left alone. Raises KeyError for a map that is no struct. */
export function* resetFields(struct: ElixirMap, fields: Term): Effect<ElixirMap> {
  const module = structModule(struct) ?? raise('KeyError', { key: atom('__struct__'), term: struct, message: null })
  const fresh = yield apply(module, '__struct__', [])
  const defaults = yield apply(moduleAtom('Map'), 'take', [fresh, fields])
  const entries = defaults instanceof ElixirMap ? mapEntries(defaults) : []
  return entries.reduce((reset, [name, value]) => mapPut(reset, name, value), struct)
}
