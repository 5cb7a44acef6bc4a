import { concat, type Doc, EMPTY, group, isSimple, lineBreak, nest, text } from './doc.ts'
import { type InspectContext, withLimit } from './options.ts'

export interface ContainerOptions {
  readonly separator?: Doc
  /** `maybe`: filled when all elements are plain text, else one a line. `flex`: always filled. `strict`: always one a line. */
  readonly breaks?: 'maybe' | 'flex' | 'strict'
  /** How far filled lines are indented. */
  readonly indent?: number
}

const COMMA = text(',')

/**
 * `left`, the items' documents with separators, `right`. `print` is called in order with what is left of the limit for each item;
 * when nothing is left, `...` stands for the rest. `tail` is the end of an improper list.
 */
export function containerDoc<T>(
  left: Doc,
  items: readonly T[],
  right: Doc,
  context: InspectContext,
  print: (item: T, context: InspectContext) => Doc,
  options: ContainerOptions = {},
  tail?: T,
): Doc {
  if (items.length === 0) return concat(left, right)
  const docs: Doc[] = []
  let { limit } = context
  for (const item of items) {
    if (limit === 0) break
    limit -= 1
    docs.push(print(item, withLimit(context, limit)))
  }
  const whole = docs.length === items.length
  if (!whole) docs.push(text('...'))
  const last = whole && tail !== undefined ? print(tail, withLimit(context, Math.max(limit - 1, 0))) : undefined
  return joinContainer(left, docs, right, options, last)
}

/** As `containerDoc`, for documents that are made already. */
export function joinContainer(left: Doc, docs: readonly Doc[], right: Doc, options: ContainerOptions = {}, tail?: Doc): Doc {
  const { separator = COMMA, breaks = 'maybe', indent = 1 } = options
  const flex = breaks === 'flex' || (breaks === 'maybe' && docs.every(isSimple) && (tail === undefined || isSimple(tail)))
  const gap = lineBreak(' ', flex ? 'flex' : 'strict')
  const joined: Doc[] = []
  for (const doc of docs) {
    if (doc.kind === 'empty') continue
    if (joined.length > 0) joined.push(separator, gap)
    joined.push(doc)
  }
  if (tail !== undefined) joined.push(text(' |'), gap, tail)
  const inner: Doc = joined.length === 0 ? EMPTY : { kind: 'concat', docs: joined }
  if (flex) return group(concat(left, nest(inner, indent), right))
  return group(concat(nest(concat(left, lineBreak(''), inner), 2), lineBreak(''), right))
}
