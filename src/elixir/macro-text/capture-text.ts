import { Atom, atomName, isAtom } from '#terms/atom.ts'
import { inspectFunctionName } from '#terms/inspect/atom-text.ts'
import type { Term } from '#terms/term.ts'
import { type Document, join } from './document.ts'
import { layOut } from './layout.ts'
import { parenthesised } from './operator-text.ts'
import { formOf, isOperation, nodeOf, unblocked } from './shape.ts'
import type { Context, Writer } from './text-state.ts'

/** `&1`, `&name/1`, `&Module.name/1`, `&(&1 + 1)` */
export function captureText(operand: Term, context: Context, writer: Writer): Document {
  if (typeof operand === 'number') return `&${operand}`
  const named = formOf(operand, '/')
  const name = named?.length === 2 && typeof named[1] === 'number' ? capturedName(named[0] as Term, writer) : undefined
  if (name !== undefined) return join('&', name, `/${named?.[1]}`)
  const document = writer.write(operand, context === 'block' ? 'operand' : context, writer)
  const body = isOperation(unblocked(operand)) && formOf(operand, '&') === undefined ? parenthesised(document) : document
  return join(layOut(body, Number.POSITIVE_INFINITY).startsWith('&') ? '& ' : '&', body)
}

function capturedName(term: Term, writer: Writer): Document | undefined {
  const node = nodeOf(term)
  if (node === undefined) return undefined
  if (node.head instanceof Atom) return node.args === null ? node.head.name : undefined
  const [target, name] = formOf(node.head, '.') ?? []
  if (node.args?.length !== 0 || target === undefined || !isAtom(name)) return undefined
  return join(writer.write(target, 'argument', writer), '.', inspectFunctionName(atomName(name)))
}
