import { concat, type Doc, text } from './doc.ts'
import type { InspectContext } from './options.ts'

/** The document in the color asked for this kind of value, or as it is. */
export function colored(doc: Doc | string, kind: string, context: InspectContext): Doc {
  const plain = typeof doc === 'string' ? text(doc) : doc
  if (context.colors.size === 0) return plain
  const sequence = context.colors.get(kind)
  if (sequence === undefined) return plain
  const reset = context.colors.get('reset') ?? '\u001b[0m'
  return concat({ kind: 'color', doc: plain, escape: sequence }, { kind: 'color', doc: { kind: 'empty' }, escape: reset })
}
