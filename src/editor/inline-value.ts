/** What stands beside a line of the code: the value of the form that ends there, or what it raised. */
export interface InlineValue {
  readonly line: number
  readonly text: string
  readonly kind: 'value' | 'error'
}

/** Less of a value than this says nothing. */
const LEAST = 6

/** The text beside a line, cut with `…` to the columns that are left; where too few are, the `…` says that there is a value. */
export function besideLine(value: InlineValue, columns: number): string {
  const text = value.kind === 'value' ? `# => ${value.text}` : `✗ ${value.text}`
  const oneLine = text.replace(/\s*\n\s*/g, ' ')
  if (oneLine.length <= columns) return oneLine
  return columns < LEAST ? '…' : `${oneLine.slice(0, columns - 1)}…`
}
