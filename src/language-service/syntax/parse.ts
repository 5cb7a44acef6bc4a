import type { Block } from './node.ts'
import { parseBlock } from './parse-block.ts'
import { parseElement, parseExpression } from './parse-expression.ts'
import { is, type ParserState, peek, take } from './parser-state.ts'
import { scan } from './scan.ts'

/** What a text means, as far as can be told: never fails, whatever is missing or too much. */
export function parseTolerant(text: string): Block {
  const state: ParserState = {
    tokens: scan(text),
    text,
    index: 0,
    depth: 0,
    noDo: false,
    blocks: [],
    expression: parseExpression,
    element: parseElement,
  }
  const statements = []
  while (!is(peek(state), 'end')) {
    const block = parseBlock(state)
    statements.push(...block.statements)
    // What closes nothing stands there by mistake.
    if (!is(peek(state), 'end')) take(state)
  }
  return { kind: 'block', statements, clauses: [], start: 0, end: text.length }
}
