import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atomName, isAtom } from '#terms/atom.ts'
import { bytesOf } from '#terms/binary.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { type List, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { type Span, spanText, trimmed } from './match.ts'
import type { CompiledRegex } from './regex.ts'

/** The captures of a match that `capture:` asks for, in the form that `return:` asks for. */
export function captured(regex: CompiledRegex, text: string, spans: readonly Span[], options: Term): List {
  const answer = keywordGet(options, 'return') as Atom | undefined
  const indices = answer?.name === 'index'
  if (answer !== undefined && !indices && answer.name !== 'binary')
    return raiseArgument(`invalid option value for :return: ${inspect(answer)}`)
  return listFrom(
    chosen(regex, spans, keywordGet(options, 'capture')).map((span) => (indices ? indexTerm(text, span) : spanText(text, span))),
  )
}

function chosen(regex: CompiledRegex, spans: readonly Span[], capture: Term | undefined): readonly Span[] {
  const list = capture === undefined ? undefined : listItems(capture)
  if (list !== undefined) return list.map((item) => spans[groupNumber(regex, item)])
  switch (capture instanceof Atom ? capture.name : 'all') {
    case 'first':
      return spans.slice(0, 1)
    case 'all_but_first':
      return trimmed(spans).slice(1)
    case 'all_names':
      return regex.names.map(([, group]) => spans[group])
    case 'none':
      return []
    case 'all':
      return trimmed(spans)
    default:
      return functionClause('Regex', 'run', [])
  }
}

/** A name that the pattern does not have gives nothing, as in PCRE. */
function groupNumber(regex: CompiledRegex, item: Term): number {
  if (typeof item === 'number') return item
  const name = isAtom(item) ? atomName(item) : item
  return regex.names.find(([known]) => known === name)?.[1] ?? Number.NaN
}

/** `{byte offset, byte length}`; `{-1, 0}` for a group that took no part. */
function indexTerm(text: string, span: Span): Term {
  if (span === undefined) return tuple(-1, 0)
  return tuple(byteSize(text.slice(0, span[0])), byteSize(text.slice(span[0], span[1])))
}

function byteSize(text: string): number {
  return bytesOf(text).length
}
