import { Atom, atomName, isAtom } from '#terms/atom.ts'
import { inspectFunctionName } from '#terms/inspect/atom-text.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { commas, enclosedArguments, openArguments } from './arguments-text.ts'
import { doBlocksText } from './block-text.ts'
import { type Document, group, join, nest, space } from './document.ts'
import { parenthesised } from './operator-text.ts'
import { binaryOf, doBlocksOf, formOf, headName, isOperation, type Node, nodeOf } from './shape.ts'
import { isRemote } from './sigil-text.ts'
import type { Context, Writer } from './text-state.ts'
import { isWrittenOpen } from './without-parentheses.ts'

/** `enclosed`: with parentheses; `open`: without, where the context allows. */
type Style = 'enclosed' | 'open'

function callWith(callee: Document, args: readonly Term[], style: Style, context: Context, writer: Writer): Document {
  const last = args[args.length - 1]
  const blocks = doBlocksOf(last)
  if (blocks !== undefined) return doBlocksText(headWithBlocks(callee, args.slice(0, -1), style, writer), blocks, writer)
  if (style === 'open' && context !== 'argument' && args.length > 0) return join(callee, openArguments(args, '', writer))
  return join(callee, enclosedArguments(args, '', writer))
}

function headWithBlocks(callee: Document, args: readonly Term[], style: Style, writer: Writer): Document {
  if (args.length === 0) return join(callee, ' do')
  if (style === 'enclosed') return join(callee, enclosedArguments(args, ' do', writer))
  const write: Writer['write'] = (term, context) => {
    const document = writer.write(term, context, writer)
    return hasDoBlocks(term) ? parenthesised(document) : document
  }
  return join(callee, openArguments(args, ' do', { ...writer, write }))
}

function hasDoBlocks(term: Term): boolean {
  const args = nodeOf(term)?.args
  return binaryOf(term) === undefined && doBlocksOf(args?.[args.length - 1]) !== undefined
}

/** A call of a local name. */
export function localCallText(name: string, args: readonly Term[], context: Context, writer: Writer): Document {
  return callWith(name, args, isWrittenOpen(name, args.length) ? 'open' : 'enclosed', context, writer)
}

/** `@name` and `@name value`; undefined for any other operand of `@`. */
export function attributeText(operand: Term, context: Context, writer: Writer): Document | undefined {
  const node = nodeOf(operand)
  const name = headName(node)
  if (node === undefined || name === undefined) return undefined
  if (node.args === null) return `@${name}`
  const [value] = node.args
  if (value !== undefined && hasDoBlocks(value)) return join(`@${name} `, parenthesised(writer.write(value, 'operand', writer)))
  if (isOperation(operand) || node.args.length !== 1 || name === '__block__' || name === '__aliases__') return undefined
  return callWith(`@${name}`, node.args, 'open', context === 'argument' ? 'argument' : 'block', writer)
}

/** A call whose head is not a plain name: `a.b(c)`, `a.(b)`, `a[b]`, `A.{B, C}`, `unquote(a)(b)`. */
export function remoteCallText(node: Node, context: Context, writer: Writer): Document {
  const args = node.args ?? []
  const dot = formOf(node.head, '.')
  if (dot === undefined) return callWith(writer.write(node.head, 'argument', writer), args, 'enclosed', context, writer)
  const [target, name] = dot as readonly [Term, Term | undefined]
  if (isRemote(node.head, 'Elixir.Access', 'get') && args.length === 2) return accessText(args[0] as Term, args[1] as Term, writer)
  const left = targetText(target, writer)
  if (name === undefined) return callWith(join(left, '.'), args, 'enclosed', context, writer)
  if (name instanceof Atom && name.name === '{}')
    return group(
      join(left, '.{', nest(join(space(''), commas(args.map((arg) => writer.write(arg, 'argument', writer)))), 2, true), space(''), '}'),
    )
  const callee = join(left, '.', isAtom(name) ? inspectFunctionName(atomName(name)) : writer.write(name, 'argument', writer))
  const plain = keywordGet(node.meta, 'no_parens') === true && args.length === 0 && !isModule(target)
  return plain ? callee : callWith(callee, args, doBlocksOf(args[args.length - 1]) === undefined ? 'enclosed' : 'open', context, writer)
}

function isModule(target: Term): boolean {
  return isAtom(target) || formOf(target, '__aliases__') !== undefined
}

/** What stands before a dot or bracket. */
function targetText(target: Term, writer: Writer): Document {
  const document = writer.write(target, 'argument', writer)
  return isOperation(target) || hasDoBlocks(target) || formOf(target, 'fn') !== undefined ? parenthesised(document) : document
}

function accessText(container: Term, key: Term, writer: Writer): Document {
  return join(targetText(container, writer), enclosedArguments([key], '', writer, '[]'))
}
