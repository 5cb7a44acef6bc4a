import { moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { looseEqual } from '#terms/equal.ts'
import { isList, iterateList, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries, mapSize } from '#terms/map-entries.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { equalCustom } from './custom-type.ts'
import { comparesBase, equalBase } from './equal-base.ts'
import { equalParameterized } from './parameterized.ts'
import { typeForm } from './type-form.ts'

/** `Ecto.Type.equal?/3`: whether two values are semantically the same in the type. */
export function* equalValues(type: Term, a: Term, b: Term): Effect<boolean> {
  const form = typeForm(type)
  if (form.kind === 'parameterized') return yield* equalParameterized(form, a, b)
  if (a === null && b === null) return true
  switch (form.kind) {
    case 'base':
      return equalBase(form.name, a, b)
    case 'composite':
      if (form.outer === 'array') return yield* equalLists(form.inner, a, b)
      return form.outer === 'map' ? yield* equalMaps(form.inner, a, b) : yield* equalValues(form.inner, a, b)
    case 'custom':
      return yield* equalCustom(form.module, a, b)
    default:
      return looseEqual(a, b)
  }
}

function* equalLists(inner: Term, a: Term, b: Term): Effect<boolean> {
  const [xs, ys] = [listItems(a), listItems(b)]
  if (xs === undefined || ys === undefined || xs.length !== ys.length) return false
  for (const [i, x] of xs.entries()) {
    if (!(yield* equalValues(inner, x, ys[i] as Term))) return false
  }
  return true
}

function* equalMaps(inner: Term, a: Term, b: Term): Effect<boolean> {
  if (!(a instanceof ElixirMap) || !(b instanceof ElixirMap) || mapSize(a) !== mapSize(b)) return false
  for (const [key, value] of mapEntries(a)) {
    const other = mapGet(b, key)
    if (other === undefined || !(yield* equalValues(inner, value, other))) return false
  }
  return true
}

/** `Ecto.Type.include?/3`: whether an enumerable holds the value: by the type's own equality, or as `in` finds it when the type has none. */
export function* includesValue(type: Term, value: Term, items: Term): Effect<boolean> {
  if (!hasOwnEquality(type)) return (yield apply(moduleAtom('Enum'), 'member?', [items, value])) === true
  for (const item of iterateList(isList(items) ? items : yield apply(moduleAtom('Enum'), 'to_list', [items]))) {
    if (yield* equalValues(type, value, item)) return true
  }
  return false
}

/** Whether values of the type are compared by anything but `==`. */
function hasOwnEquality(type: Term): boolean {
  const form = typeForm(type)
  if (form.kind === 'base') return comparesBase(form.name)
  return form.kind === 'composite' ? hasOwnEquality(form.inner) : form.kind !== 'unknown'
}
