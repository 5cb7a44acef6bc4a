import { assertNever } from '#base/assert-never.ts'
import type { Block, Call, Node } from './node.ts'

/** The nodes right below a node, in the order of the text. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'missing':
    case 'name':
    case 'alias':
    case 'atom':
    case 'number':
      return []
    case 'text':
      return node.parts
    case 'list':
    case 'tuple':
    case 'bitstring':
      return node.items
    case 'map':
      return [node.struct, node.updated, ...node.items].filter((child) => child !== null)
    case 'pair':
      return [node.value]
    case 'call':
      return [...(node.target === null ? [] : [node.target]), ...node.args, ...node.sections.map(({ body }) => body)]
    case 'index':
      return [node.target, node.key]
    case 'unary':
      return [node.operand]
    case 'binary':
      return [node.left, node.right]
    case 'fn':
      return [node.body]
    case 'block':
      return [...node.statements, ...node.clauses.flatMap(({ heads, body }) => [...heads, body])]
    default:
      return assertNever(node)
  }
}

/** A node and all below it, in the order of the text. */
export function* everyNode(node: Node): IterableIterator<Node> {
  yield node
  for (const child of childrenOf(node)) yield* everyNode(child)
}

/** The nodes around a place, from the outermost to the innermost; at a border the one that begins there, or else ends there. */
export function pathAt(root: Node, offset: number): readonly Node[] {
  const path: Node[] = []
  let node: Node | undefined = root
  while (node !== undefined) {
    path.push(node)
    const around: readonly Node[] = childrenOf(node).filter(({ start, end }) => start <= offset && offset <= end)
    node = around.find(({ end }) => offset < end) ?? around.at(-1)
  }
  return path
}

/** The nodes from a root down to one that lies in it. */
export function pathTo(root: Node, wanted: Node): readonly Node[] {
  if (root === wanted) return [root]
  for (const child of childrenOf(root)) {
    if (child !== wanted && (child.start > wanted.start || child.end < wanted.end)) continue
    const below = pathTo(child, wanted)
    if (below.length > 0) return [root, ...below]
  }
  return []
}

/** The body of a call's `do`, in either way of writing it. */
export function doBody(call: Call): Node | undefined {
  const section: Block | undefined = call.sections.find(({ word }) => word === 'do')?.body
  return section ?? pairOf(call.args, 'do')
}

/** The value of a key among arguments or elements. */
export function pairOf(items: readonly Node[], key: string): Node | undefined {
  for (const item of items) if (item.kind === 'pair' && item.key === key) return item.value
  return undefined
}

/** The statements of a body. */
export function statementsOf(body: Node | undefined): readonly Node[] {
  if (body === undefined) return []
  return body.kind === 'block' ? body.statements : [body]
}
