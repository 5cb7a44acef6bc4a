import { assertNever } from '#base/assert-never.ts'
import type { Doc } from './doc.ts'

/** `flat`: breaks are their text. `break`: they are line breaks. `breakOnly`: as `break`, inside of what must not be made flat. */
type Mode = 'flat' | 'flatNoBreak' | 'break' | 'breakOnly'

interface Entry {
  readonly indent: number
  readonly mode: Mode
  readonly doc: Doc
  readonly next: Pending
}

/** What is still to be printed; a `Resume` marks where a group ends, so that breaks after it count as before. */
type Pending = Entry | Resume | null
interface Resume {
  readonly resume: Pending
  readonly seenBreak: boolean
}

/** The text of a document no wider than `width` where that is possible; `Infinity` breaks only where it must. */
export function layout(doc: Doc, width: number): string {
  let out = ''
  let column = 0
  let pending: Entry | null = { indent: 0, mode: 'flat', doc, next: null }

  const newLine = (indent: number): void => {
    out += `\n${' '.repeat(indent)}`
    column = indent
  }

  while (pending !== null) {
    const { indent, mode, doc: current }: Entry = pending
    const next: Entry | null = pending.next as Entry | null
    pending = next
    switch (current.kind) {
      case 'empty':
        break
      case 'text':
        out += current.text
        column += current.width
        break
      case 'concat':
        pending = push(current.docs, indent, mode, next) as Entry | null
        break
      case 'nest':
        pending = { indent: nested(indent, column, mode, current), mode, doc: current.doc, next }
        break
      case 'break':
        if (breaksHere(current, mode, width, column, next)) newLine(indent)
        else {
          out += current.text
          column += current.text.length
        }
        break
      case 'line':
        newLine(indent)
        break
      case 'group':
        pending = { indent, mode: groupMode(current, indent, mode, width, column), doc: current.doc, next }
        break
      case 'force':
        pending = { indent, mode: mode === 'flat' ? 'break' : mode, doc: current.doc, next }
        break
      case 'fits':
        pending = { indent, mode: current.mode === 'enabled' && mode === 'break' ? 'breakOnly' : mode, doc: current.doc, next }
        break
      case 'color':
        out += current.escape
        pending = { indent, mode, doc: current.doc, next }
        break
      case 'collapse':
        out = collapseLines(out, current.max)
        break
      default:
        assertNever(current)
    }
  }
  return out
}

function push(docs: readonly Doc[], indent: number, mode: Mode, next: Pending): Pending {
  let result = next
  for (let i = docs.length - 1; i >= 0; i--) result = { indent, mode, doc: docs[i] as Doc, next: result }
  return result
}

function nested(indent: number, column: number, mode: Mode, doc: Doc & { kind: 'nest' }): number {
  if (doc.when === 'break' && (mode === 'flat' || mode === 'flatNoBreak')) return indent
  if (doc.by === 'cursor') return column
  return doc.by === 'reset' ? 0 : indent + doc.by
}

function breaksHere(doc: Doc & { kind: 'break' }, mode: Mode, width: number, column: number, next: Pending): boolean {
  if (mode === 'flat' || mode === 'flatNoBreak') return false
  if (doc.mode === 'strict') return true
  return width !== Number.POSITIVE_INFINITY && !fits(width, column + doc.text.length, true, next)
}

function groupMode(doc: Doc & { kind: 'group' }, indent: number, mode: Mode, width: number, column: number): Mode {
  if (doc.mode === 'inherit' && mode === 'break') return 'break'
  if (mode === 'flatNoBreak') return mode
  const flat: Entry = { indent, mode: 'flat', doc: doc.doc, next: null }
  return width === Number.POSITIVE_INFINITY || fits(width, column, false, flat) ? 'flat' : 'break'
}

function collapseLines(out: string, max: number): string {
  const trailing = /(?:\n *)+$/.exec(out)
  if (trailing === null) return out
  const lines = trailing[0].split('\n').length - 1
  return out.slice(0, trailing.index) + '\n'.repeat(Math.min(lines, max))
}

/** Whether what is pending fits up to the next line break. Before any break was seen (`seenBreak`) there is no choice: it fits. */
function fits(width: number, start: number, startSeen: boolean, start2: Pending): boolean {
  let column = start
  let seenBreak = startSeen
  let pending = start2
  for (;;) {
    if (column > width && seenBreak) return false
    if (pending === null) return true
    if ('resume' in pending) {
      seenBreak = pending.seenBreak
      pending = pending.resume
      continue
    }
    const { indent, mode, doc, next }: Entry = pending
    const breaking = mode === 'break' || mode === 'breakOnly'
    pending = next
    switch (doc.kind) {
      case 'empty':
        break
      case 'text':
        column += doc.width
        break
      case 'concat':
        pending = push(doc.docs, indent, mode, next)
        break
      case 'nest':
        pending = { indent: nested(indent, column, mode, doc), mode, doc: doc.doc, next }
        break
      case 'break':
        if (breaking) return true
        column += doc.text.length
        seenBreak = true
        break
      case 'line':
        if (breaking) return true
        column = indent
        seenBreak = false
        break
      case 'group':
        pending =
          mode === 'break'
            ? { indent, mode: 'flat', doc: doc.doc, next: { resume: next, seenBreak } }
            : { indent, mode, doc: doc.doc, next }
        break
      case 'force':
        if (mode !== 'breakOnly' && mode !== 'flatNoBreak') return false
        pending = { indent, mode, doc: doc.doc, next }
        break
      case 'fits':
        pending = { indent, mode: doc.mode === 'disabled' ? 'flatNoBreak' : 'breakOnly', doc: doc.doc, next }
        break
      case 'color':
        pending = { indent, mode, doc: doc.doc, next }
        break
      case 'collapse':
        column = indent
        break
      default:
        assertNever(doc)
    }
  }
}
