import { headOf } from '#language-service/program/read-modules.ts'
import type { Call, Node } from '#language-service/syntax/node.ts'
import { doBody, everyNode, pathTo, statementsOf } from '#language-service/syntax/walk.ts'
import type { Scope } from './scope.ts'
import { type Shape, UNKNOWN } from './shape.ts'

/** How many functions deep an answer is looked for. */
const DEEP = 4
let depth = 0

/** What a function that the program defines gives: the shape of its last expression; for a `…changeset` of a schema a changeset of it. */
export function resultOf(module: string | null, name: string, arity: number, scope: Scope): Shape {
  const defined = module === null ? undefined : scope.program.modules.get(module)
  const found = defined?.functions.find((each) => each.name === name && each.arity >= arity && each.arity - each.defaults <= arity)
  if (defined === undefined || found === undefined || depth >= DEEP) return UNKNOWN
  const file = scope.program.files.find((each) => each.file === found.place.file)
  if (file === undefined) return UNKNOWN
  depth++
  try {
    const last = statementsOf(definitionBody(file.root, found.place.start)).at(-1)
    const shape = last === undefined ? UNKNOWN : scope.shapeOf(last, scope.scopeAt(file.file, pathTo(file.root, last)))
    if (shape.kind !== 'unknown') return shape
    return name.includes('changeset') && defined.schema !== null ? { kind: 'changeset', of: defined.name } : UNKNOWN
  } finally {
    depth--
  }
}

function definitionBody(root: Node, nameStart: number): Node | undefined {
  for (const node of everyNode(root)) {
    if (node.kind !== 'call' || !node.name.startsWith('def')) continue
    const head = headOf(node)
    if (head?.start === nameStart) return doBody(node satisfies Call)
  }
  return undefined
}
