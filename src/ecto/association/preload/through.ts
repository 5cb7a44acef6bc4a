import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { HasThrough } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import { compareKeys } from '#terms/compare.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { isStruct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import type { PreloadSpec } from './spec.ts'

/** The preloads that an association through others stands for: the first of them, and in it the rest. */
export function throughSpecs(association: HasThrough, spec: PreloadSpec): PreloadSpec[] {
  const path = [...association.through].reverse()
  const specs = path.reduce<PreloadSpec[]>(
    (inner, field, i) => [{ field: atom(field), query: i === 0 ? spec.query : null, children: i === 0 ? spec.children : inner }],
    [],
  )
  return specs
}

/** The struct with the association filled from what it goes through, each row once. */
export function throughValues(context: RepoContext, association: HasThrough, struct: ElixirMap): ElixirMap {
  const found = association.through.reduce<readonly Term[]>((values, field) => values.flatMap((value) => related(value, field)), [struct])
  const distinct: Term[] = []
  for (const value of found) if (!distinct.some((known) => sameRow(context, known, value))) distinct.push(value)
  return mapPut(struct, atom(association.field), association.cardinality === 'one' ? (distinct[0] ?? null) : listFrom(distinct))
}

function related(value: Term, field: string): readonly Term[] {
  const found = value instanceof ElixirMap ? (mapGet(value, atom(field)) ?? null) : null
  if (found === null || isStruct(found, 'Ecto.Association.NotLoaded')) return []
  return isList(found) ? (listItems(found) ?? []) : [found]
}

function sameRow(context: RepoContext, a: Term, b: Term): boolean {
  return compareKeys(keyOf(context, a), keyOf(context, b)) === 0
}

function keyOf(context: RepoContext, value: Term): Term {
  const module = structModule(value)
  const schema = module === undefined ? undefined : context.session.schemas.find(module)
  if (schema === undefined || !(value instanceof ElixirMap) || schema.primaryKey.length === 0) return value
  return listFrom(schema.primaryKey.map((key) => mapGet(value, atom(key)) ?? null))
}
