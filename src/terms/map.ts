import type { MapNode } from './map-tree.ts'
import type { Term } from './term.ts'

/** Up to this many pairs a map keeps sorted arrays; beyond, a tree. */
export const SMALL_MAP_LIMIT = 32

/**
 * A map. Small: `keys` sorted by `compareKeys`, `values` beside them, `root` null; maps made from one another by changing values share
 * `keys`, so its identity serves as a shape. Large: `root` is a balanced tree and both arrays are empty. Use the functions of
 * map-operations.ts and map-entries.ts, which hide the difference.
 */
export class ElixirMap {
  readonly keys: readonly Term[]
  readonly values: readonly Term[]
  readonly root: MapNode | null

  constructor(keys: readonly Term[], values: readonly Term[], root: MapNode | null = null) {
    this.keys = keys
    this.values = values
    this.root = root
  }
}

/** `%{}` */
export const EMPTY_MAP = new ElixirMap([], [])
