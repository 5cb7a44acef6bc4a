import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'

/** Quoted code as messages show it. */
export function codeText(quoted: Term): string {
  return inspect(quoted)
}
