import type { AssocNode, LoadedRow } from '#ecto/planner/plan-program.ts'
import type { PreparedQuery } from '#ecto/planner/prepare.ts'
import { atom } from '#terms/atom.ts'
import { compareKeys } from '#terms/compare.ts'
import { listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** One struct with the distinct children that rows brought, in the order of their first row. */
interface Parent {
  readonly row: LoadedRow
  readonly struct: ElixirMap
  readonly children: readonly Group[]
}

interface Group {
  readonly node: AssocNode
  readonly parents: Parents
}

/** In the order of their first row, by what tells them apart. */
type Parents = Map<Term, Parent>

/**
 * The rows of a query with joined preloads: one for each struct of the first source, its associations filled from all rows
 * that have it. Rows of a query without any stay as they are.
 */
export function mergeJoined(prepared: PreparedQuery, rows: readonly LoadedRow[]): readonly LoadedRow[] {
  if (prepared.assocs.length === 0) return rows
  const top: Parents = new Map()
  for (const row of rows) if (row.from instanceof ElixirMap) collect(top, prepared.assocs, row, row.from)
  return [...top.values()].map((parent) => ({ ...parent.row, from: filled(parent) }))
}

function collect(parents: Parents, nodes: readonly AssocNode[], row: LoadedRow, struct: ElixirMap): void {
  const parent = parentOf(parents, nodes, row, struct)
  for (const { node, parents: children } of parent.children) {
    const child = row.assocs[node.position] ?? null
    if (child instanceof ElixirMap) collect(children, node.children, row, child)
  }
}

function parentOf(parents: Parents, nodes: readonly AssocNode[], row: LoadedRow, struct: ElixirMap): Parent {
  const key = keyOf(struct)
  const known = parents.get(key) ?? (typeof key === 'object' ? findStructured(parents, key) : undefined)
  if (known !== undefined) return known
  const parent: Parent = { row, struct, children: nodes.map((node) => ({ node, parents: new Map() })) }
  parents.set(key, parent)
  return parent
}

/** Keys that are not the same object may be equal all the same. */
function findStructured(parents: Parents, key: Term): Parent | undefined {
  for (const [other, parent] of parents) if (compareKeys(other, key) === 0) return parent
  return undefined
}

/** What tells structs apart: the whole of what was loaded, as their primary key is part of it. */
function keyOf(struct: ElixirMap): Term {
  return mapGet(struct, atom('id')) ?? struct
}

function filled({ struct, children }: Parent): ElixirMap {
  return children.reduce((result, { node, parents }) => mapPut(result, atom(node.field), associated(struct, node, parents)), struct)
}

function associated(struct: ElixirMap, node: AssocNode, parents: Parents): Term {
  const structs = [...parents.values()].map(filled)
  return isMany(struct, node) ? listFrom(structs) : (structs[0] ?? null)
}

function isMany(struct: ElixirMap, node: AssocNode): boolean {
  const before = mapGet(struct, atom(node.field)) ?? null
  return isStruct(before, 'Ecto.Association.NotLoaded') && mapGet(before, atom('__cardinality__')) === atom('many')
}
