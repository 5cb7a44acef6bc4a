import { inspectTerm } from '#ecto/inspect-term.ts'
import { formatType } from '#ecto/type/format-type.ts'
import type { TypeStep } from '#ecto/type/parameterized.ts'
import { type Atom, atom, atomName } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { iterateList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapFrom, mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'

/** The persisted fields of a struct as a map by source name, each dumped by `step`; raises ArgumentError for a value that does not fit. */
export function* dumpStructFields(module: Atom, struct: ElixirMap, step: TypeStep): Effect<ElixirMap> {
  const table = yield apply(module, '__schema__', [atom('dump')])
  const pairs: [Term, Term][] = []
  for (const [field, entry] of table instanceof ElixirMap ? mapEntries(table) : []) {
    const [source, type] = entry instanceof Tuple ? (entry.items as [Term, Term]) : raiseArgument('not an entry of a schema')
    const value = mapGet(struct, field) ?? null
    const dumped = yield* step(type, value)
    if (dumped.kind === 'error') return yield* raiseDump(module, field, type, value)
    pairs.push([source, dumped.value])
  }
  return mapFrom(pairs)
}

function* raiseDump(module: Atom, field: Term, type: Term, value: Term): Effect<never> {
  const [shown, name, owner] = [yield* inspectTerm(value), yield* inspectTerm(field), yield* inspectTerm(module)]
  return raiseArgument(`cannot dump \`${shown}\` as type ${yield* formatType(type)} for field ${name} in schema ${owner}`)
}

/**
 * A struct of the schema with the fields that the map (by source name, text or atom) has, each loaded by `step`; the others keep
 * their defaults. Raises ArgumentError for a value that cannot be loaded.
 */
export function* loadStruct(module: Atom, data: ElixirMap, step: TypeStep): Effect<ElixirMap> {
  const loaded = yield apply(module, '__schema__', [atom('loaded')])
  let struct = loaded instanceof ElixirMap ? loaded : raiseArgument('a schema without a struct')
  for (const entry of iterateList(yield apply(module, '__schema__', [atom('load')]))) {
    const [field, source, type] = loadEntry(entry)
    const value = mapGet(data, atomName(source)) ?? mapGet(data, source)
    if (value === undefined) continue
    const result = yield* step(type, value)
    if (result.kind === 'error') return yield* raiseFieldLoad(module, field, type, value)
    struct = mapPut(struct, field, result.value)
  }
  return struct
}

/** An entry of `__schema__(:load)`: `{field, type}`, or `{field, {:source, source, type}}` when the column has another name. */
function loadEntry(entry: Term): readonly [Atom, Atom, Term] {
  const [field, type] = entry instanceof Tuple ? (entry.items as [Atom, Term]) : raiseArgument('not an entry of a schema')
  if (type instanceof Tuple && type.items.length === 3 && type.items[0] === atom('source')) {
    return [field, type.items[1] as Atom, type.items[2] as Term]
  }
  return [field, field, type]
}

/** Raises what a row or map raises whose value does not fit the field's type. */
export function* raiseLoad(struct: ElixirMap, field: Term, type: Term, value: Term): Effect<never> {
  const [shown, name, owner] = [yield* inspectTerm(value), yield* inspectTerm(field), yield* inspectTerm(struct)]
  return raiseArgument(`cannot load \`${shown}\` as type ${yield* formatType(type)} for field ${name} in ${owner}`)
}

/** Raises what data raises whose value does not fit the field's type, naming the schema. */
function* raiseFieldLoad(module: Atom, field: Atom, type: Term, value: Term): Effect<never> {
  const [shown, owner] = [yield* inspectTerm(value), yield* inspectTerm(module)]
  return raiseArgument(`cannot load \`${shown}\` as type ${yield* formatType(type)} for field \`${field.name}\` in schema ${owner}`)
}

/** A map of the fields that `types` names, each loaded by `step`; those that the data does not have are left out. */
export function* loadTypes(types: ElixirMap, data: ElixirMap, step: TypeStep): Effect<ElixirMap> {
  const pairs: [Term, Term][] = []
  for (const [field, type] of mapEntries(types)) {
    const value = mapGet(data, atomName(field as Atom)) ?? mapGet(data, field)
    if (value === undefined) continue
    const result = yield* step(type, value)
    if (result.kind === 'ok') pairs.push([field, result.value])
    else return yield* raiseTypeLoad(field as Atom, type, value)
  }
  return mapFrom(pairs)
}

function* raiseTypeLoad(field: Atom, type: Term, value: Term): Effect<never> {
  return raiseArgument(`cannot load \`${yield* inspectTerm(value)}\` as type ${yield* formatType(type)} for field \`${field.name}\``)
}
