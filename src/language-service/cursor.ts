import type { Place } from '#protocol/language.ts'
import { type Program, readProgram } from './program/program.ts'
import type { Scope } from './scope/scope.ts'
import { scopeAt } from './scope/scope-at.ts'
import type { Node } from './syntax/node.ts'
import { childrenOf } from './syntax/walk.ts'

/** A letter that no program has: put where the cursor is, it makes a name of what is typed, so that the place has a meaning. */
export const MARK = '\u018d'

/** The cursor in a program that has the mark at it. */
export interface Cursor {
  readonly program: Program
  readonly scope: Scope
  /** The nodes around the mark, the innermost last. */
  readonly path: readonly Node[]
  /** The node whose text has the mark. */
  readonly node: Node
  /** What is typed of the word so far. */
  readonly prefix: string
  readonly offset: number
}

/** The cursor's place; undefined in a comment. */
export function readCursor({ sources, file, offset }: Place): Cursor | undefined {
  const marked = sources.map((source) =>
    source.file === file ? { file, text: source.text.slice(0, offset) + MARK + source.text.slice(offset) } : source,
  )
  const program = readProgram(marked)
  const root = program.files.find((each) => each.file === file)?.root
  const path = root === undefined ? [] : pathToMark(root)
  const node = path.at(-1)
  if (node === undefined) return undefined
  return { program, path, node, scope: scopeAt(program, file, path), prefix: prefixOf(node), offset }
}

function pathToMark(node: Node): readonly Node[] {
  for (const child of childrenOf(node)) {
    const below = pathToMark(child)
    if (below.length > 0) return [node, ...below]
  }
  return ownText(node).includes(MARK) ? [node] : []
}

/** What is written of a node itself, that may hold the mark. */
function ownText(node: Node): string {
  switch (node.kind) {
    case 'name':
    case 'alias':
    case 'atom':
      return node.text
    case 'call':
      return node.name
    case 'pair':
      return node.key
    case 'text':
      return node.source
    default:
      return ''
  }
}

function prefixOf(node: Node): string {
  const text = ownText(node)
  return text.slice(0, text.indexOf(MARK))
}
