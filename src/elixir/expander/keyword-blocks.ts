import { keywordPairs } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'

/** The `do`, `else`, … blocks of a construct by name; undefined when the argument is no keyword list. */
export function blocksOf(quoted: Term | undefined): Map<string, Term> | undefined {
  const pairs = quoted === undefined ? undefined : keywordPairs(quoted)
  return pairs === undefined ? undefined : new Map(pairs)
}
