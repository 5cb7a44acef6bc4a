import { formatCode } from '#elixir/macro-text/format-code.ts'
import type { Formatted } from '#protocol/language.ts'

/** The text as `mix format` lays it out; Ecto's macros stay without parentheses. Code that does not parse is refused, with the reason. */
export function format(text: string): Formatted {
  const result = formatCode(text, { keepsOpenCalls: true })
  if (result.kind === 'ok') return { kind: 'ok', text: result.text === '' ? '' : `${result.text}\n` }
  return { kind: 'refused', line: result.error.line, message: result.error.description }
}
