/** What can be told of a value without running anything. */
export type Shape =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'struct'; readonly module: string }
  | { readonly kind: 'map'; readonly keys: ReadonlyMap<string, Shape> }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'tuple'; readonly items: readonly Shape[] }
  | { readonly kind: 'changeset'; readonly of: string }
  | { readonly kind: 'module'; readonly name: string }
  | QueryShape

/** A query's sources in the order of its bindings; null where one has no schema. */
export interface QueryShape {
  readonly kind: 'query'
  readonly sources: readonly (string | null)[]
  readonly named: ReadonlyMap<string, string | null>
  /** Whether it gives something else than its first source. */
  readonly selects: boolean
}

export const UNKNOWN: Shape = { kind: 'unknown' }

/** The module of the struct that a shape is about: itself, its changeset, the schema that is named. */
export function structOf(shape: Shape): string | undefined {
  switch (shape.kind) {
    case 'struct':
      return shape.module
    case 'changeset':
      return shape.of
    case 'module':
      return shape.name
    case 'list':
      return structOf(shape.of)
    case 'query':
      return shape.sources[0] ?? undefined
    default:
      return undefined
  }
}
