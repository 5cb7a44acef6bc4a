import type { SourcePlace } from '#protocol/fix.ts'
import type { ClausePlace } from '#protocol/language.ts'
import type { Source } from '#protocol/message.ts'
import type { Call, Node, Span } from './syntax/node.ts'
import { parseTolerant } from './syntax/parse.ts'
import { everyNode } from './syntax/walk.ts'

/** Keys of `from` that belong to the clause before them. */
const OPTIONS: ReadonlySet<string> = new Set(['on', 'as', 'prefix', 'hints'])

/** Macros that each add the clause of their name. */
const MACROS: ReadonlySet<string> = new Set(
  `where or_where having or_having order_by prepend_order_by group_by distinct limit offset select select_merge update preload windows lock
  join union union_all except except_all intersect intersect_all with_cte`.split(/\s+/),
)

/** The clauses of all queries in the sources, in the order of the text: the keys of `from`, and the calls of macros with their arguments. */
export function clausePlaces(sources: readonly Source[]): readonly ClausePlace[] {
  return sources.flatMap(({ file, text }) => {
    const place = placesIn(text)
    const clauses: ClausePlace[] = []
    for (const node of everyNode(parseTolerant(text))) {
      if (node.kind !== 'call') continue
      const call = place(node.nameSpan.start).line
      for (const { name, span } of clausesOf(node)) clauses.push({ name, file, call, from: place(span.start), to: place(span.end) })
    }
    return clauses
  })
}

interface Found {
  readonly name: string
  readonly span: Span
}

function clausesOf(call: Call): readonly Found[] {
  if (call.name === 'from') return clausesOfFrom(call)
  if (!MACROS.has(call.name)) return []
  const end = call.args.at(-1)?.end ?? call.end
  return [{ name: call.name === 'join' ? joinName(call) : call.name, span: { start: call.nameSpan.start, end: Math.max(end, call.end) } }]
}

/** `join(query, :left, …)` is a `left_join`; the query may come through a pipe. */
function joinName({ args }: Call): string {
  const qualifier = args.slice(0, 2).find((arg) => arg.kind === 'atom')
  return qualifier?.kind === 'atom' && qualifier.text !== 'inner' ? `${qualifier.text}_join` : 'join'
}

function clausesOfFrom({ args }: Call): readonly Found[] {
  const found: { name: string; span: Span }[] = []
  for (const item of args.flatMap((arg): readonly Node[] => (arg.kind === 'list' && found.length > 0 ? arg.items : [arg]))) {
    const last = found.at(-1)
    if (item.kind !== 'pair') found.push({ name: 'from', span: item })
    else if (OPTIONS.has(item.key) && last !== undefined) last.span = { start: last.span.start, end: item.end }
    else found.push({ name: item.key === 'inner_join' ? 'join' : item.key, span: { start: item.keySpan.start, end: item.end } })
  }
  return found
}

function placesIn(text: string): (offset: number) => SourcePlace {
  const starts = [...text.matchAll(/^/gm)].map(({ index }) => index)
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}
