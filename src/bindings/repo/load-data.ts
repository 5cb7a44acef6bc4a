import { loadValue } from '#ecto/adapter/load-value.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { formatType } from '#ecto/type/format-type.ts'
import { Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'

/** `Repo.load/2`: raw values as a struct of a schema, or as a map by a map of types. */
export function* loadData(context: RepoContext, target: Term, data: Term): Effect<Term> {
  const values = rawValues(data)
  if (target instanceof ElixirMap) return yield* loadMap(context, target, values)
  if (!(target instanceof Atom)) return raiseArgument(`expected a schema or a map of types, got: ${yield* inspectTerm(target)}`)
  const fresh = (yield apply(target, '__schema__', [atom('loaded')])) as ElixirMap
  const schema = context.session.schemas.find(target)
  let struct = fresh
  for (const field of schema?.fields ?? []) {
    const value = field.virtual ? undefined : values.get(field.source)
    if (value === undefined) continue
    const loaded = yield* loadValue(context.adapter, field.type, value)
    if (loaded.kind === 'error') return yield* raiseLoad(field.type, value, field.name, ` in schema ${yield* inspectTerm(target)}`)
    struct = mapPut(struct, atom(field.name), loaded.value)
  }
  return struct
}

function* loadMap(context: RepoContext, types: ElixirMap, values: ReadonlyMap<string, Term>): Effect<Term> {
  let map = EMPTY_MAP
  for (const [key, type] of mapEntries(types)) {
    const name = isAtom(key) ? atomName(key) : String(key)
    const value = values.get(name)
    if (value === undefined) continue
    const loaded = yield* loadValue(context.adapter, type, value)
    if (loaded.kind === 'error') return yield* raiseLoad(type, value, name, '')
    map = mapPut(map, key, loaded.value)
  }
  return map
}

function* raiseLoad(type: Term, value: Term, name: string, place: string): Effect<never> {
  return raiseArgument(`cannot load \`${yield* inspectTerm(value)}\` as type ${yield* formatType(type)} for field \`${name}\`${place}`)
}

/** Values by column: of a map, a keyword list, or `{columns, row}`. */
function rawValues(data: Term): ReadonlyMap<string, Term> {
  const pairs = rawPairs(data)
  return new Map(pairs.map(([key, value]) => [isAtom(key) ? atomName(key) : String(key), value] as const))
}

function rawPairs(data: Term): readonly (readonly [Term, Term])[] {
  if (data instanceof ElixirMap) return mapEntries(data)
  if (isTuple(data, 2)) {
    const [columns, row] = data.items.map((list) => listItems(list) ?? [])
    return (columns ?? []).map((column, i) => [column, row?.[i] ?? null] as const)
  }
  const pairs = listItems(data)?.filter((pair) => isTuple(pair, 2))
  if (pairs === undefined) return raiseNoClause('Ecto.Schema.Loader', 'unsafe_load', 4)
  return pairs.map(({ items }) => [items[0] ?? null, items[1] ?? null] as const)
}
