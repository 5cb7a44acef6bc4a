import { toText } from '#elixir/stdlib/protocols/string-chars.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { allMatches, type Span, spanText } from './match.ts'
import type { CompiledRegex } from './regex.ts'

/** `Regex.replace/4` with a text (`\\1`, `\\g{1}`, `\\0`) or a function of the captures. */
export function* replaceByRegex(regex: CompiledRegex, text: string, replacement: Term, options: Term): Effect<string> {
  if (typeof replacement !== 'string' && !(replacement instanceof Fun))
    return functionClause('Regex', 'precompile_replacement', [replacement])
  const once = keywordGet(options, 'global') === false
  let result = ''
  let from = 0
  for (const spans of allMatches(regex, text)) {
    const [start, end] = spans[0] as readonly [number, number]
    result += text.slice(from, start)
    result += typeof replacement === 'string' ? filled(replacement, text, spans) : yield* called(replacement, text, spans)
    from = end
    if (once) break
  }
  return result + text.slice(from)
}

/** The replacement with its references filled in; a doubled backslash is one. */
function filled(replacement: string, text: string, spans: readonly Span[]): string {
  return replacement.replace(/\\(?:(\d+)|g\{(\d+)\}|\\)/g, (found, plain: string | undefined, general: string | undefined) => {
    if (found === '\\\\') return '\\'
    return spanText(text, spans[Number(plain ?? general)])
  })
}

/** The function gets as many captures as it has arguments, empty ones for groups that the pattern has not. */
function* called(fun: Fun, text: string, spans: readonly Span[]): Effect<string> {
  const args = Array.from({ length: fun.arity }, (_, i) => spanText(text, spans[i]))
  return yield* toText(yield call(fun, args))
}
