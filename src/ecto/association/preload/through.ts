import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { HasThrough, Schema } from '#ecto/schema/schema.ts'
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
    (inner, field, i) => [
      {
        field: atom(field),
        query: i === 0 ? spec.query : null,
        taken: i === 0 ? spec.taken : null,
        children: i === 0 ? spec.children : inner,
      },
    ],
    [],
  )
  return specs
}

/** The struct with the association filled from what it goes through, each row once. */
export function throughValues(context: RepoContext, association: HasThrough, struct: ElixirMap): ElixirMap {
  const found = follow(context, association, struct)
  const distinct: Term[] = []
  for (const value of found) if (!distinct.some((known) => sameRow(context, known, value))) distinct.push(value)
  return mapPut(struct, atom(association.field), association.cardinality === 'one' ? (distinct[0] ?? null) : listFrom(distinct))
}

/** What is at the end of the path, each step of which may itself go through others. */
function follow(context: RepoContext, association: HasThrough, start: Term): readonly Term[] {
  return association.through.reduce<readonly Term[]>((values, field) => values.flatMap((value) => related(context, value, field)), [start])
}

function related(context: RepoContext, value: Term, field: string): readonly Term[] {
  const association = schemaOf(context, value)?.associations.find((candidate) => candidate.field === field)
  if (association?.kind === 'has_through') return follow(context, association, value)
  const found = value instanceof ElixirMap ? (mapGet(value, atom(field)) ?? null) : null
  if (found === null || isStruct(found, 'Ecto.Association.NotLoaded')) return []
  return isList(found) ? (listItems(found) ?? []) : [found]
}

function sameRow(context: RepoContext, a: Term, b: Term): boolean {
  return compareKeys(keyOf(context, a), keyOf(context, b)) === 0
}

function keyOf(context: RepoContext, value: Term): Term {
  const schema = schemaOf(context, value)
  if (schema === undefined || !(value instanceof ElixirMap) || schema.primaryKey.length === 0) return value
  return listFrom(schema.primaryKey.map((key) => mapGet(value, atom(key)) ?? null))
}

function schemaOf(context: RepoContext, value: Term): Schema | undefined {
  const module = structModule(value)
  return module === undefined ? undefined : context.session.schemas.find(module)
}
