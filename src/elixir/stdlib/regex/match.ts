import type { CompiledRegex } from './regex.ts'

/** Where something matched: from and to, in UTF-16 units; undefined for a group that took no part. */
export type Span = readonly [number, number] | undefined

/** The match at or after `from`: the whole first, then PCRE's groups in order. */
export function matchFrom(regex: CompiledRegex, text: string, from: number): readonly Span[] | undefined {
  regex.pattern.lastIndex = from
  const found = regex.pattern.exec(text)
  const indices = found?.indices
  return indices && regex.groups.map((group) => indices[group])
}

/** All matches from left to right, an empty one moving on by a character, as PCRE's global matching does. */
export function* allMatches(regex: CompiledRegex, text: string): IterableIterator<readonly Span[]> {
  let from = 0
  while (from <= text.length) {
    const spans = matchFrom(regex, text, from)
    if (spans === undefined) return
    yield spans
    const [start, end] = spans[0] as readonly [number, number]
    from = end > start ? end : end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1)
  }
}

/** Groups behind the last that took part are left out, as PCRE leaves them out. */
export function trimmed(spans: readonly Span[]): readonly Span[] {
  let end = spans.length
  while (end > 1 && spans[end - 1] === undefined) end--
  return spans.slice(0, end)
}

/** The text of a span; empty for a group that took no part. */
export function spanText(text: string, span: Span): string {
  return span === undefined ? '' : text.slice(span[0], span[1])
}
