import type { Fix } from '#protocol/fix.ts'

/** A text with the fix made. */
export function applyFix(text: string, { from, to, insert }: Fix): string {
  return text.slice(0, offsetOf(text, from)) + insert + text.slice(offsetOf(text, to))
}

/** What a fix takes away. */
export function replacedBy(text: string, { from, to }: Fix): string {
  return text.slice(offsetOf(text, from), offsetOf(text, to))
}

function offsetOf(text: string, { line, column }: Fix['from']): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1
}
