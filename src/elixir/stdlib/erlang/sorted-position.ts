import { compareTerms } from '#terms/compare.ts'
import type { Term } from '#terms/term.ts'

/** Where a term is among sorted ones, or where it would be. */
export function sortedPosition(terms: readonly Term[], term: Term): number {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareTerms(terms[middle] as Term, term) < 0) low = middle + 1
    else high = middle
  }
  return low
}
