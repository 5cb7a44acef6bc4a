import { assertNever } from '#base/assert-never.ts'
import { concat, type Doc, LINE, lineBreak, text } from '#terms/inspect/doc.ts'
import type { Document } from './document.ts'

/** The document as `Inspect.Algebra` has it. */
export function docOf(document: Document): Doc {
  if (typeof document === 'string') return text(document)
  switch (document.kind) {
    case 'join':
      return concat(...document.items.map(docOf))
    case 'nest':
      return { kind: 'nest', doc: docOf(document.body), by: document.by, when: document.whenBroken ? 'break' : 'always' }
    case 'break':
      return lineBreak(document.flat, document.flexible ? 'flex' : 'strict')
    case 'group':
      return { kind: 'group', doc: docOf(document.body), mode: document.inherit ? 'inherit' : 'self' }
    case 'fits':
      return { kind: 'fits', doc: docOf(document.body), mode: document.enabled ? 'enabled' : 'disabled' }
    case 'unfit':
      return { kind: 'force', doc: docOf(document.body) }
    case 'collapse':
      return { kind: 'collapse', max: document.most }
    case 'line':
      return LINE
    default:
      return assertNever(document)
  }
}
