import { Atom, atomName, isAtom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, type List, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { allMatches, type Span } from './match.ts'
import { type CompiledRegex, compiledRegex } from './regex.ts'

/** The compiled regex of a `%Regex{}` term. */
export const regexOf: (regex: ElixirMap) => CompiledRegex = compiledRegex

/** `Regex.split/3`: parts between matches; options `parts`, `trim`, `include_captures`, `on`. */
export function splitByRegex(regex: CompiledRegex, text: string, options: Term): List {
  const trim = keywordGet(options, 'trim') === true
  if (text === '') return trim ? EMPTY_LIST : listFrom([''])
  const captures = keywordGet(options, 'include_captures') === true
  const parts: string[] = []
  let from = 0
  for (const [start, end] of separators(regex, text, options)) {
    const part = text.slice(from, start)
    if (!(trim && part === '')) parts.push(part)
    if (captures) parts.push(text.slice(start, end))
    from = end
  }
  const rest = text.slice(from)
  if (!(trim && rest === '')) parts.push(rest)
  return listFrom(parts)
}

/** The places that split, as many as `parts:` allows. */
function separators(regex: CompiledRegex, text: string, options: Term): readonly (readonly [number, number])[] {
  const limit = keywordGet(options, 'parts')
  const all = [...allMatches(regex, text)].flatMap((spans) => splitSpans(regex, spans, keywordGet(options, 'on')))
  return typeof limit === 'number' ? all.slice(0, Math.max(0, limit - 1)) : all
}

/** What splits: the whole match, or the groups that `on:` names, from left to right. */
function splitSpans(regex: CompiledRegex, spans: readonly Span[], on: Term | undefined): readonly (readonly [number, number])[] {
  const names = on === undefined ? undefined : listItems(on)
  const chosen = names?.map((name) => spans[groupOf(regex, name)]) ?? groupsOf(regex, spans, on)
  return chosen.filter((span) => span !== undefined).sort((a, b) => a[0] - b[0])
}

/** What `on:` means as an atom: the whole match unless it says otherwise. */
function groupsOf(regex: CompiledRegex, spans: readonly Span[], on: Term | undefined): readonly (Span | undefined)[] {
  switch (on instanceof Atom ? on.name : '') {
    case 'all_names':
      return regex.names.map(([, group]) => spans[group])
    case 'all_but_first':
      return spans.slice(1)
    case 'all':
      return spans
    case 'none':
      return []
    default:
      return spans.slice(0, 1)
  }
}

function groupOf(regex: CompiledRegex, name: Term): number {
  if (typeof name === 'number') return name
  const wanted = isAtom(name) ? atomName(name) : name
  return regex.names.find(([known]) => known === wanted)?.[1] ?? Number.NaN
}
