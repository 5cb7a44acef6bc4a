import type { Term } from '#terms/term.ts'
import { blockText } from './block-text.ts'
import type { Document } from './document.ts'
import { expressionText } from './expression-text.ts'
import { layOut } from './layout.ts'

/** How wide the code is written. */
const WIDTH = 98

/** Quoted code as source text, as `Macro.to_string/1` writes it. */
export function quotedToText(quoted: Term): string {
  return layOut(quotedToDocument(quoted), WIDTH)
}

/** Quoted code as a document that may be laid out in any width. */
export function quotedToDocument(quoted: Term): Document {
  return blockText(quoted, { write: expressionText, block: blockText, source: null })
}
