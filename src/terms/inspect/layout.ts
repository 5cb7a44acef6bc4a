import { assertNever } from '#base/assert-never.ts'
import type { Doc } from './doc.ts'
import { type Entry, fits, type Mode, nested, type Pending, push } from './fits.ts'

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
