import { callNode } from '#ecto/query/ast.ts'
import type { SchemaRegistry } from '#ecto/schema/schema.ts'
import { Atom, atom } from '#terms/atom.ts'
import { compareTerms } from '#terms/compare.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { type Tuple, tuple } from '#terms/tuple.ts'

/** `values(rows, types)`: `{source, params}`, the source being `{:values, [], [types, number_of_rows]}`. */
export function buildValues(rows: Term, types: Term, schemas: SchemaRegistry): Tuple {
  const items = isList(rows) ? listItems(rows) : undefined
  if (items === undefined || items.length === 0) return raiseArgument('must provide a non-empty list to values/2')
  const entries = items.map(rowEntries)
  const names = (entries[0] ?? []).map(([name]) => name).sort(compareTerms)
  const typed = names.map((name) => [name, typeOf(name, types, schemas)] as const)
  const params = entries.flatMap((row) => {
    assertSameFields(row, names)
    return typed.map(([name, type]) => tuple(row.find(([key]) => key === name)?.[1] ?? null, type))
  })
  return tuple(callNode('values', [listFrom(typed.map(([name, type]) => tuple(name, type))), items.length]), listFrom(params))
}

type Entry = readonly [Term, Term]

function rowEntries(row: Term): readonly Entry[] {
  if (row instanceof ElixirMap) return mapEntries(row)
  const pairs = keywordPairs(row)
  if (pairs === undefined) return raiseArgument(`values/2 expects a list of maps or keyword lists, got: \`${inspect(row)}\``)
  return pairs.map(([name, value]) => [atom(name), value] as const)
}

function assertSameFields(row: readonly Entry[], names: readonly Term[]): void {
  if (row.length === names.length && row.every(([name]) => names.includes(name))) return
  raiseArgument(`each member of a values list must have the same fields. Missing fields: ${inspect(listFrom(names))}`)
}

function typeOf(name: Term, types: Term, schemas: SchemaRegistry): Term {
  const schema = types instanceof Atom ? schemas.find(types) : undefined
  const shown = name instanceof Atom ? name.name : inspect(name)
  const declared = schema === undefined ? typeIn(types, name) : schema.fields.find((field) => field.name === shown)?.type
  return declared ?? raiseArgument(`values/2 must declare the type for every field. The type was not given for field \`${shown}\``)
}

function typeIn(types: Term, name: Term): Term | undefined {
  if (types instanceof ElixirMap) return mapGet(types, name)
  return keywordPairs(types)?.find(([key]) => name instanceof Atom && key === name.name)?.[1]
}
