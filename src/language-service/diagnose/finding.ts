import { similarNames } from '#base/similar-names.ts'
import type { Node } from '#language-service/syntax/node.ts'
import type { Finding, TextSpan } from '#protocol/language.ts'

/** A fault with the one change that mends it. */
export function mendable(span: TextSpan, message: string, title: string, change: TextSpan, text: string): Finding {
  const { start, end } = span
  return { start, end, severity: 'error', message, fixes: [{ title, edits: [{ start: change.start, end: change.end, text }] }] }
}

/** A name that is none of those that may stand here; the closest of them mends it. */
export function misspelt(span: TextSpan, name: string, message: string, known: readonly string[]): Finding {
  const { start, end } = span
  const [closest] = similarNames(name, known, 0.7, 1)
  if (closest === undefined) return { start, end, severity: 'error', message, fixes: [] }
  return mendable(span, `${message}. Did you mean \`${closest}\`?`, `Change to "${closest}"`, span, closest)
}

/** Each node with the nodes around it, the node last. */
export function* everyPath(
  node: Node,
  children: (node: Node) => readonly Node[],
  above: readonly Node[] = [],
): IterableIterator<readonly Node[]> {
  const path = [...above, node]
  yield path
  for (const child of children(node)) yield* everyPath(child, children, path)
}
