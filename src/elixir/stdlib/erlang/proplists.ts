import { type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom, isAtom } from '#terms/atom.ts'
import { strictEqual } from '#terms/equal.ts'
import { iterateList, listFrom } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'

const UNDEFINED = atom('undefined')
const NONE = atom('none')

/** The key of a property: an atom alone, or what stands first in a tuple. */
function keyOf(property: Term): Term | undefined {
  return property instanceof Tuple ? property.items[0] : isAtom(property) ? property : undefined
}

function valueIn(property: Term): Term | undefined {
  if (isAtom(property)) return true
  return isTuple(property, 2) ? property.items[1] : undefined
}

function all(key: Term, list: Term): Term[] {
  return [...iterateList(list)].filter((property) => {
    const own = keyOf(property)
    return own !== undefined && strictEqual(own, key)
  })
}

function getValue(key: Term, list: Term, fallback: Term = UNDEFINED): Term {
  const [first] = all(key, list)
  return (first === undefined ? undefined : valueIn(first)) ?? fallback
}

function values(key: Term, list: Term): Term[] {
  return all(key, list).flatMap((property) => {
    const value = valueIn(property)
    return value === undefined ? [] : [value]
  })
}

function distinctKeys(list: Term): Term[] {
  const keys: Term[] = []
  for (const property of iterateList(list)) {
    const key = keyOf(property)
    if (key !== undefined && !keys.some((other) => strictEqual(other, key))) keys.push(key)
  }
  return keys
}

/** Erlang's `:proplists`: lists of properties, `:name` for `{:name, true}`. */
export const proplistsModule: NativeModule = {
  name: ':proplists',
  functions: {
    'get_value/2': pure((key: Term, list: Term) => getValue(key, list)),
    'get_value/3': pure(getValue),
    'get_all_values/2': pure((key: Term, list: Term) => listFrom(values(key, list))),
    'append_values/2': pure((key: Term, list: Term) => listFrom(values(key, list).flatMap((value) => [...iterateList(value)]))),
    'get_bool/2': pure((key: Term, list: Term) => getValue(key, list) === true),
    'get_keys/1': pure((list: Term) => listFrom(distinctKeys(list))),
    'is_defined/2': pure((key: Term, list: Term) => all(key, list).length > 0),
    'lookup/2': pure((key: Term, list: Term) => {
      const [first] = all(key, list)
      return first === undefined ? NONE : first instanceof Tuple ? first : tuple(first, true)
    }),
    'lookup_all/2': pure((key: Term, list: Term) =>
      listFrom(all(key, list).map((found) => (found instanceof Tuple ? found : tuple(found, true)))),
    ),
    'delete/2': pure((key: Term, list: Term) => {
      const found = new Set(all(key, list))
      return listFrom([...iterateList(list)].filter((property) => !found.has(property)))
    }),
    'property/1': pure((property: Term) =>
      isTuple(property, 2) && property.items[1] === true && property.items[0] instanceof Atom ? property.items[0] : property,
    ),
    'property/2': pure((key: Term, value: Term) => (key instanceof Atom && value === true ? key : tuple(key, value))),
    'unfold/1': pure((list: Term) =>
      listFrom([...iterateList(list)].map((property) => (isAtom(property) ? tuple(property, true) : property))),
    ),
    'compact/1': pure((list: Term) =>
      listFrom(
        [...iterateList(list)].map((property) =>
          isTuple(property, 2) && property.items[1] === true && isAtom(property.items[0] as Term) ? (property.items[0] as Term) : property,
        ),
      ),
    ),
    'to_map/1': pure((list: Term) => mapFrom(distinctKeys(list).map((key) => [key, getValue(key, list)] as const))),
  },
}
