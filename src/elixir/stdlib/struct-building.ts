import { fault } from '#elixir/vm/fault.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapHas, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { itemsOf } from './enumerable/each.ts'
import { functionClause } from './raise.ts'

/** `__struct__/1` of the module by that name: the default struct with these pairs put into it. Raises for keys that it has not, and for enforced ones that are missing. */
export function* buildStruct(module: string, defaults: ElixirMap, enforced: readonly string[], pairs: Term): Effect<Term> {
  let result = defaults
  const missing = new Set(enforced)
  for (const pair of yield* itemsOf(pairs)) {
    if (!isTuple(pair, 2)) return functionClause(module, '-__struct__/1-fun-0-', [pair, result])
    const [key, value] = pair.items as [Term, Term]
    if (!mapHas(defaults, key)) return fault('badkey', key)
    if (key instanceof Atom) missing.delete(key.name)
    result = mapPut(result, key, value)
  }
  if (missing.size === 0) return result
  const keys = inspect(listFrom([...missing].map(atom)))
  return raiseArgument(`the following keys must also be given when building struct ${module}: ${keys}`)
}
