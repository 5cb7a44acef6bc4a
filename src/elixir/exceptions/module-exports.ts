import { type Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { iterateList } from '#terms/list.ts'
import { Tuple } from '#terms/tuple.ts'

/** `name/arity` of the public functions of a loaded Elixir module, as `__info__(:functions)` lists them. */
export function* moduleExports(module: Atom): Effect<string[]> {
  const known = yield { kind: 'exported', module, name: '__info__', arity: 1 }
  if (known !== true) return []
  const names: string[] = []
  for (const pair of iterateList(yield apply(module, '__info__', [atom('functions')]))) {
    if (pair instanceof Tuple && isAtom(pair.items[0])) names.push(`${atomName(pair.items[0])}/${String(pair.items[1])}`)
  }
  return names
}
