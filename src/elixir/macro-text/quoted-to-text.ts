import type { Term } from '#terms/term.ts'
import { blockText } from './block-text.ts'
import { expressionText } from './expression-text.ts'
import { layOut } from './layout.ts'

/** How wide the code is written. */
const WIDTH = 98

/** Quoted code as source text, as `Macro.to_string/1` writes it. */
export function quotedToText(quoted: Term): string {
  return layOut(blockText(quoted, { write: expressionText, block: blockText, source: null }), WIDTH)
}
