/**
 * A map that is never changed: with more entries it is a new one, which shares most of what the old one holds. Layers are merged when
 * they are of a size, so n entries added one by one cost n·log n, and a look-up asks log n layers. Entries keep the order of their keys' first coming.
 */
export class LayeredMap<K, V> implements ReadonlyMap<K, V> {
  /** The oldest and largest first. */
  private readonly layers: readonly ReadonlyMap<K, V>[]

  private constructor(layers: readonly ReadonlyMap<K, V>[]) {
    this.layers = layers
  }

  /** These entries, in one layer. */
  static of<K, V>(entries: Iterable<readonly [K, V]> = []): LayeredMap<K, V> {
    const layer = new Map(entries)
    return new LayeredMap(layer.size === 0 ? [] : [layer])
  }

  /** With these entries on top. */
  with(entries: ReadonlyMap<K, V>): LayeredMap<K, V> {
    if (entries.size === 0) return this
    const layers = [...this.layers]
    const below: ReadonlyMap<K, V>[] = []
    let size = entries.size
    for (let top = layers.at(-1); top !== undefined && top.size <= 2 * size; top = layers.at(-1)) {
      size += top.size
      below.unshift(top)
      layers.pop()
    }
    return new LayeredMap([...layers, below.length === 0 ? entries : merged([...below, entries])])
  }

  /** The entries that are not those of `before`, a map that this one was made from. */
  changedSince(before: LayeredMap<K, V>): (readonly [K, V])[] {
    const shared = this.layers.findIndex((layer, i) => layer !== before.layers[i])
    const own = shared < 0 ? [] : this.layers.slice(shared)
    return [...merged(own)].filter(([key, value]) => before.get(key) !== value)
  }

  get size(): number {
    return this.layers.length < 2 ? (this.layers[0]?.size ?? 0) : merged(this.layers).size
  }

  get(key: K): V | undefined {
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const value = this.layers[i]?.get(key)
      if (value !== undefined) return value
    }
    return undefined
  }

  has(key: K): boolean {
    return this.layers.some((layer) => layer.has(key))
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this)
  }

  entries(): MapIterator<[K, V]> {
    return merged(this.layers).entries()
  }

  keys(): MapIterator<K> {
    return merged(this.layers).keys()
  }

  values(): MapIterator<V> {
    return merged(this.layers).values()
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }
}

function merged<K, V>(layers: readonly ReadonlyMap<K, V>[]): Map<K, V> {
  const all = new Map<K, V>()
  for (const layer of layers) for (const [key, value] of layer) all.set(key, value)
  return all
}
