import { assertNever } from '#base/assert-never.ts'
import type { Doc } from './doc.ts'

/** `flat`: breaks are their text. `break`: they are line breaks. `breakOnly`: as `break`, inside of what must not be made flat. */
export type Mode = 'flat' | 'flatNoBreak' | 'break' | 'breakOnly'

export interface Entry {
  readonly indent: number
  readonly mode: Mode
  readonly doc: Doc
  readonly next: Pending
}

/** What is still to be printed; a `Resume` marks where a group ends, so that breaks after it count as before. */
export type Pending = Entry | Resume | null
interface Resume {
  readonly resume: Pending
  readonly seenBreak: boolean
}

/** The documents in front of what is pending. */
export function push(docs: readonly Doc[], indent: number, mode: Mode, next: Pending): Pending {
  let result = next
  for (let i = docs.length - 1; i >= 0; i--) result = { indent, mode, doc: docs[i] as Doc, next: result }
  return result
}

/** The indent inside of a nested document. */
export function nested(indent: number, column: number, mode: Mode, doc: Doc & { kind: 'nest' }): number {
  if (doc.when === 'break' && (mode === 'flat' || mode === 'flatNoBreak')) return indent
  if (doc.by === 'cursor') return column
  return doc.by === 'reset' ? 0 : indent + doc.by
}

/** How far a look ahead has come. */
interface Look {
  column: number
  /** Before any break was seen there is no choice: it fits. */
  seenBreak: boolean
  pending: Pending
}

/** Whether what is pending fits into the width up to the next line break. */
export function fits(width: number, column: number, seenBreak: boolean, pending: Pending): boolean {
  const look: Look = { column, seenBreak, pending }
  for (;;) {
    if (look.column > width && look.seenBreak) return false
    const next = look.pending
    if (next === null) return true
    if ('resume' in next) {
      look.seenBreak = next.seenBreak
      look.pending = next.resume
      continue
    }
    const decided = advance(look, next)
    if (decided !== undefined) return decided
  }
}

/** Steps over one document; an answer when it decides. */
function advance(look: Look, entry: Entry): boolean | undefined {
  const { indent, mode, doc, next } = entry
  const breaking = mode === 'break' || mode === 'breakOnly'
  look.pending = next
  switch (doc.kind) {
    case 'empty':
      return undefined
    case 'text':
      look.column += doc.width
      return undefined
    case 'concat':
      look.pending = push(doc.docs, indent, mode, next)
      return undefined
    case 'nest':
      look.pending = { indent: nested(indent, look.column, mode, doc), mode, doc: doc.doc, next }
      return undefined
    case 'break':
      look.column += doc.text.length
      look.seenBreak = true
      return breaking ? true : undefined
    case 'line':
      look.column = indent
      look.seenBreak = false
      return breaking ? true : undefined
    case 'group':
      look.pending = lookInto(doc.doc, indent, mode, next, look.seenBreak)
      return undefined
    case 'force':
      look.pending = { indent, mode, doc: doc.doc, next }
      return mode === 'breakOnly' || mode === 'flatNoBreak' ? undefined : false
    case 'fits':
      look.pending = { indent, mode: mode === 'flatNoBreak' || doc.mode === 'disabled' ? 'flatNoBreak' : 'breakOnly', doc: doc.doc, next }
      return undefined
    case 'color':
      look.pending = { indent, mode, doc: doc.doc, next }
      return undefined
    case 'collapse':
      look.column = indent
      return undefined
    default:
      return assertNever(doc)
  }
}

/** A group is looked at as if on one line; behind it, breaks count as they did before. */
function lookInto(doc: Doc, indent: number, mode: Mode, next: Pending, seenBreak: boolean): Entry {
  if (mode !== 'break') return { indent, mode, doc, next }
  return { indent, mode: 'flat', doc, next: { resume: next, seenBreak } }
}
