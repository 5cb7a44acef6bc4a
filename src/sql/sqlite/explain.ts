import { atom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'

/** The plan, or with `type: :instructions` the program of SQLite's virtual machine. */
export function explainPrefix(options: Term): string {
  return keywordGet(options, 'type') === atom('instructions') ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN'
}
