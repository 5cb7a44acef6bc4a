/**
 * A document that may be laid out in several ways, with the meaning that `Inspect.Algebra` gives these: a group is on one line when it fits,
 * else its own breaks are line breaks; `unfit` never fits; `nextFits` lets a group count as fitting when what it holds may break (`enabled`),
 * or not (`disabled`).
 */
export type Document =
  | string
  | { readonly kind: 'join'; readonly items: readonly Document[] }
  | Nest
  | { readonly kind: 'break'; readonly flat: string; readonly flexible: boolean }
  | { readonly kind: 'group'; readonly inherit: boolean; readonly body: Document }
  | { readonly kind: 'fits'; readonly enabled: boolean; readonly body: Document }
  | { readonly kind: 'unfit'; readonly body: Document }
  | { readonly kind: 'collapse'; readonly most: number }
  | { readonly kind: 'line' }

export const LINE: Document = { kind: 'line' }

/** The documents one after the other. */
export function join(...items: readonly Document[]): Document {
  return { kind: 'join', items }
}

/** A space, or a line break when the group around it is broken. */
export function space(flat = ' '): Document {
  return { kind: 'break', flat, flexible: false }
}

/** A space, or a line break when what follows does not fit. */
export function flexibleSpace(flat = ' '): Document {
  return { kind: 'break', flat, flexible: true }
}

/** The lines of `body` indented by so much; with `whenBroken` only when its group does not fit on a line. */
export function nest(body: Document, by: number | 'cursor' | 'reset', whenBroken = false): Document {
  return { kind: 'nest', by, whenBroken, body }
}

/** What is either put on one line or broken at its spaces. */
export function group(body: Document): Document {
  return typeof body === 'object' && body.kind === 'group' ? body : { kind: 'group', inherit: false, body }
}

/** A group that is broken when the one around it is. */
export function inheritGroup(body: Document): Document {
  return { kind: 'group', inherit: true, body }
}

/** What never fits on one line, so that the groups around it break. */
export function unfit(body: Document): Document {
  return { kind: 'unfit', body }
}

/** At most `most` line breaks in a row up to here. */
export function collapse(most: number): Document {
  return { kind: 'collapse', most }
}

/** Lets what is built around `body` count as fitting when `body` alone breaks. */
export function breakInside(lets: boolean, body: Document, around: (body: Document) => Document): Document {
  if (!lets) return around(body)
  return { kind: 'fits', enabled: false, body: around({ kind: 'fits', enabled: true, body }) }
}

/** The body of a group, or the document itself. */
export function ungroup(document: Document): Document {
  return typeof document === 'object' && document.kind === 'group' ? document.body : document
}

/** Items with a separator between each two. */
export function separated(items: readonly Document[], separator: Document): Document {
  return join(...items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])))
}

/** A body that is indented more: by some columns, to where it begins, or not at all. */
export interface Nest {
  readonly kind: 'nest'
  readonly by: number | 'cursor' | 'reset'
  /** Only when the group around it is broken. */
  readonly whenBroken: boolean
  readonly body: Document
}
