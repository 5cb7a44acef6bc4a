import { type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listItems } from '#terms/list.ts'
import { checkBytes } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { textArgument } from './arguments.ts'
import { graphemesOfText } from './graphemes.ts'

const SPACE = '\\t-\\r \\x85\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\xa0'
const LEADING = new RegExp(`^[${SPACE}]+`)
const TRAILING = new RegExp(`[${SPACE}]+$`)

function trimLeading(text: string, piece: string | undefined): string {
  if (piece === undefined) return text.replace(LEADING, '')
  let at = 0
  while (piece !== '' && text.startsWith(piece, at)) at += piece.length
  return text.slice(at)
}

function trimTrailing(text: string, piece: string | undefined): string {
  if (piece === undefined) return text.replace(TRAILING, '')
  let end = text.length
  while (piece !== '' && end >= piece.length && text.endsWith(piece, end)) end -= piece.length
  return text.slice(0, end)
}

type Trim = (text: string, piece: string | undefined) => string

function trimming(name: string, trim: Trim): NativeModule['functions'] {
  return {
    [`${name}/1`]: pure((text: Term) => trim(textArgument(name, [text]), undefined)),
    [`${name}/2`]: pure((text: Term, piece: Term) => {
      if (typeof piece !== 'string') return functionClause('String', name, [text, piece])
      return trim(textArgument(name, [text, piece]), piece)
    }),
  }
}

type Place = 'leading' | 'trailing'

function pad(place: Place, text: Term, count: Term, padding: Term): Term {
  const args = [text, count, padding]
  const value = textArgument(`pad_${place}`, args)
  if (typeof count !== 'number' || count < 0) return functionClause('String', `pad_${place}`, args)
  const missing = count - graphemesOfText(value).length
  if (missing <= 0) return value
  checkBytes(missing)
  const pieces = paddingPieces(padding, place, args)
  const filling = Array.from({ length: missing }, (_, i) => pieces[i % pieces.length]).join('')
  return place === 'leading' ? filling + value : value + filling
}

function paddingPieces(padding: Term, place: Place, args: readonly Term[]): readonly Term[] {
  const items = typeof padding === 'string' ? graphemesOfText(padding) : listItems(padding)
  if (items === undefined || items.length === 0) return functionClause('String', `pad_${place}`, args)
  const wrong = items.find((item) => typeof item !== 'string')
  if (wrong !== undefined) return raiseArgument(`expected a string padding element, got: ${inspect(wrong)}`)
  return items
}

function padding(place: Place): NativeModule['functions'] {
  return {
    [`pad_${place}/2`]: pure((text: Term, count: Term) => pad(place, text, count, ' ')),
    [`pad_${place}/3`]: pure((text: Term, count: Term, filling: Term) => pad(place, text, count, filling)),
  }
}

/** The functions of String that take space away or add it. */
export const trimPadFunctions: NativeModule['functions'] = {
  ...trimming('trim', (text, piece) => trimTrailing(trimLeading(text, piece), piece)),
  ...trimming('trim_leading', trimLeading),
  ...trimming('trim_trailing', trimTrailing),
  ...padding('leading'),
  ...padding('trailing'),
}
