import { inspectTerm } from '#ecto/inspect-term.ts'
import { atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { iterateList, listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { ENUM_TYPE, enumMappings } from './enum.ts'
import { typeForm } from './type-form.ts'

/** The text of a type in error messages (`Ecto.Type.format/1`). */
export function* formatType(type: Term): Effect<string> {
  const form = typeForm(type)
  if (form.kind === 'composite') return `{:${form.outer}, ${yield* formatType(form.inner)}}`
  if (form.kind !== 'parameterized') return yield* inspectTerm(type)
  const { module, params } = form
  if (module === ENUM_TYPE && params instanceof ElixirMap) return yield* formatEnum(params)
  const known = yield { kind: 'exported', module, name: 'format', arity: 1 }
  if (known === true) return String(yield apply(module, 'format', [params]))
  return `#${yield* inspectTerm(module)}<${yield* inspectTerm(params)}>`
}

/** `#Ecto.Enum<values: [:a, :b]>` */
export function* formatEnum(params: ElixirMap): Effect<string> {
  const names = [...iterateList(enumMappings(params))].map((pair) => (pair instanceof Tuple ? (pair.items[0] ?? null) : atom('')))
  return `#Ecto.Enum<values: ${yield* inspectTerm(listFrom(names))}>`
}
