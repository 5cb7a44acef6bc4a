import type { Fold } from '#protocol/language.ts'
import type { Node } from './syntax/node.ts'
import { parseTolerant } from './syntax/parse.ts'
import { everyNode } from './syntax/walk.ts'

/** What can be folded away: blocks up to their `end`, brackets, calls over several lines, heredocs. */
export function folds(text: string): readonly Fold[] {
  const lineStarts = [...text.matchAll(/^/gm)].map(({ index }) => index)
  const lineOf = (offset: number) => lineStarts.findLastIndex((start) => start <= offset) + 1
  const byLine = new Map<number, number>()
  const add = (start: number, end: number) => {
    const from = lineOf(start)
    const last = lineOf(Math.max(start, end - 1))
    // A line that only closes stays in sight.
    const closes = /^\s*(end\b|[)\]}]|>>|""")/.test(text.slice(lineStarts[last - 1]))
    const to = closes ? last - 1 : last
    if (to > from) byLine.set(from, Math.max(byLine.get(from) ?? 0, to))
  }
  for (const node of everyNode(parseTolerant(text))) addFolds(node, add)
  return [...byLine].map(([from, to]) => ({ from, to })).sort((left, right) => left.from - right.from)
}

function addFolds(node: Node, add: (start: number, end: number) => void): void {
  switch (node.kind) {
    case 'call':
      if (node.sections.length <= 1) add(node.sections[0]?.start ?? node.start, node.end)
      else for (const section of node.sections) add(section.start, section.end)
      return
    case 'fn':
    case 'list':
    case 'tuple':
    case 'map':
    case 'bitstring':
    case 'text':
      add(node.start, node.end)
  }
}
