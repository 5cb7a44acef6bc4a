import type { Adapter } from '#ecto/adapter/adapter.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { metadata } from '#ecto/schema/metadata.ts'
import { loadedStruct } from '#ecto/schema/reflect.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { type ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapPut, mapTemplate } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { baseStruct } from './base-struct.ts'
import { type ColumnLoader, columnLoader } from './load-value.ts'
import type { LoadedSource, LoadUnit } from './selection.ts'

/** Loads one unit from its columns, the first of which is at `start`. */
export interface UnitLoader {
  readonly width: number
  load(row: readonly Term[], start: number): Effect<Term>
  /** What `load` answers, where that needs no effect: undefined asks for `load`. */
  loadNow(row: readonly Term[], start: number): Term | undefined
}

/** The loader of a unit. */
export function* unitLoader(unit: LoadUnit, adapter: Adapter): Effect<UnitLoader> {
  if (unit.kind === 'source') return yield* sourceLoader(unit.source, adapter)
  const column = yield* columnLoader(unit.type, adapter)
  return {
    width: 1,
    load: (row, start) => column.load(row[start] ?? null),
    loadNow: (row, start) => column.loadNow(row[start] ?? null),
  }
}

/** A source whose columns are all nil is nil: a left join found nothing. */
function* sourceLoader(source: LoadedSource, adapter: Adapter): Effect<UnitLoader> {
  const base = yield* baseOf(source)
  const columns: ColumnLoader[] = []
  for (const { name, type } of source.fields) columns.push(yield* columnLoader(type, adapter, () => fieldOf(base, name)))
  const width = columns.length
  const template = mapTemplate(
    base,
    source.fields.map(({ name }) => atom(name)),
  )
  return {
    width,
    loadNow(row, start) {
      if (isMissing(row, start, width)) return null
      const values = template.blank()
      for (let i = 0; i < width; i++) {
        const value = (columns[i] as ColumnLoader).loadNow(row[start + i] ?? null)
        if (value === undefined) return undefined
        values[template.places[i] ?? i] = value
      }
      return template.build(values)
    },
    *load(row, start) {
      if (isMissing(row, start, width)) return null
      const values = template.blank()
      for (let i = 0; i < width; i++) {
        const column = columns[i] as ColumnLoader
        const value = row[start + i] ?? null
        values[template.places[i] ?? i] = column.loadNow(value) ?? (yield* column.load(value))
      }
      return template.build(values)
    },
  }
}

function isMissing(row: readonly Term[], start: number, width: number): boolean {
  for (let i = 0; i < width; i++) if ((row[start + i] ?? null) !== null) return false
  return true
}

function* fieldOf(base: ElixirMap, name: string): Effect<string> {
  return ` for field ${inspect(atom(name))} in ${yield* inspectTerm(base)}`
}

function* baseOf(source: LoadedSource): Effect<ElixirMap> {
  if (source.schema === null) return source.module instanceof Atom ? yield* baseStruct(source.module, undefined) : EMPTY_MAP
  const struct = loadedStruct(source.schema)
  if (source.schema.source === null) return struct
  const meta = metadata({
    state: 'loaded',
    source: source.table ?? source.schema.source,
    schema: source.schema.module,
    prefix: source.prefix,
    context: source.schema.context,
  })
  return mapPut(struct, atom('__meta__'), meta)
}
