import type { ElixirMap } from './map.ts'
import type { MapNode } from './map-tree.ts'
import type { Term } from './term.ts'

/** The number of pairs. */
export function mapSize(map: ElixirMap): number {
  return map.root === null ? map.keys.length : map.root.size
}

/** All keys, in key order. */
export function mapKeys(map: ElixirMap): readonly Term[] {
  return map.root === null ? map.keys : collect(map.root, (node) => node.key)
}

/** All values, in the order of their keys. */
export function mapValues(map: ElixirMap): readonly Term[] {
  return map.root === null ? map.values : collect(map.root, (node) => node.value)
}

/** All pairs, in key order. */
export function mapEntries(map: ElixirMap): readonly (readonly [Term, Term])[] {
  if (map.root !== null) return collect(map.root, (node) => [node.key, node.value] as const)
  return map.keys.map((key, i) => [key, map.values[i] as Term] as const)
}

function collect<T>(root: MapNode, take: (node: MapNode) => T): T[] {
  const result: T[] = []
  const pending: MapNode[] = []
  let at: MapNode | null = root
  while (at !== null || pending.length > 0) {
    while (at !== null) {
      pending.push(at)
      at = at.left
    }
    const next: MapNode = pending.pop() as MapNode
    result.push(take(next))
    at = next.right
  }
  return result
}
