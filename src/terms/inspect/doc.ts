/** A document of the pretty printer: text with places where a line may break (see layout.ts for what becomes of it). */
export type Doc =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly width: number }
  | { readonly kind: 'concat'; readonly docs: readonly Doc[] }
  | { readonly kind: 'nest'; readonly doc: Doc; readonly by: number | 'cursor' | 'reset'; readonly when: 'always' | 'break' }
  | { readonly kind: 'break'; readonly text: string; readonly mode: 'strict' | 'flex' }
  | { readonly kind: 'group'; readonly doc: Doc; readonly mode: 'self' | 'inherit' }
  | { readonly kind: 'line' }
  | { readonly kind: 'force'; readonly doc: Doc }
  | { readonly kind: 'fits'; readonly doc: Doc; readonly mode: 'enabled' | 'disabled' }
  | { readonly kind: 'color'; readonly doc: Doc; readonly escape: string }
  | { readonly kind: 'collapse'; readonly max: number }

export const EMPTY: Doc = { kind: 'empty' }
export const LINE: Doc = { kind: 'line' }

/** Text as it stands, as wide as it has bytes unless said otherwise. */
export function text(value: string, width: number = utf8Length(value)): Doc {
  return { kind: 'text', text: value, width }
}

function utf8Length(value: string): number {
  let length = value.length
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    // a surrogate pair is two units and four bytes
    if (unit >= 0x80) length += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2
  }
  return length
}

/** One after the other; strings stand for their text. */
export function concat(...docs: readonly (Doc | string)[]): Doc {
  return { kind: 'concat', docs: docs.map((doc) => (typeof doc === 'string' ? text(doc) : doc)) }
}

/** A place that is `value` on one line, else a line break. A flex break decides for itself, a strict one with its group. */
export function lineBreak(value = ' ', mode: 'strict' | 'flex' = 'strict'): Doc {
  return { kind: 'break', text: value, mode }
}

/** What is to be on one line when it fits. */
export function group(doc: Doc): Doc {
  return { kind: 'group', doc, mode: 'self' }
}

/** Lines that begin inside are indented by so much more. */
export function nest(doc: Doc, by: number): Doc {
  return by === 0 ? doc : { kind: 'nest', doc, by, when: 'always' }
}

/** Whether the document is plain text throughout: lists of such documents are filled, several on a line. */
export function isSimple(doc: Doc): boolean {
  switch (doc.kind) {
    case 'empty':
    case 'text':
      return true
    case 'concat':
      return doc.docs.every(isSimple)
    case 'color':
      return isSimple(doc.doc)
    default:
      return false
  }
}
