/** What stands beside a line of the code: the value of the form that ends there, or what it raised. */
export interface InlineValue {
  readonly line: number
  readonly text: string
  readonly kind: 'value' | 'error'
}

/** Values shorter than this are not worth showing. */
const LEAST = 6

/** The text beside a line, cut with `…` to the columns that are left; null when too few are. */
export function besideLine(value: InlineValue, columns: number): string | null {
  const text = value.kind === 'value' ? `# => ${value.text}` : `✗ ${value.text}`
  const oneLine = text.replace(/\s*\n\s*/g, ' ')
  if (oneLine.length <= columns) return oneLine
  return columns < LEAST ? null : `${oneLine.slice(0, columns - 1)}…`
}
