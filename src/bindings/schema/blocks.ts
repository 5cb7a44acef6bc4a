import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'

/** The body of a macro's `do` block. */
export function blockOf(arguments_: Term): Term {
  return keywordGet(arguments_, 'do') ?? null
}

/** Whether a macro's last argument is a `do` block. */
export function isBlock(argument: Term | undefined): boolean {
  return argument !== undefined && keywordGet(argument, 'do') !== undefined
}
