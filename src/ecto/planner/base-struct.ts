import { loadedStruct } from '#ecto/schema/reflect.ts'
import type { SchemaRegistry } from '#ecto/schema/schema.ts'
import type { Atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { ElixirMap } from '#terms/map.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** The struct of a module with its defaults; that of a schema is marked as loaded. */
export function* baseStruct(module: Atom, schemas: SchemaRegistry | undefined): Effect<ElixirMap> {
  const schema = schemas?.find(module)
  if (schema !== undefined) return loadedStruct(schema)
  const struct = yield apply(module, '__struct__', [])
  return struct instanceof ElixirMap ? struct : raiseArgument(`struct ${inspect(module)} is not defined`)
}
