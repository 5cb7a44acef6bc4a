import { Atom, atomName, isAtom } from '#terms/atom.ts'
import { inspectFunctionName } from '#terms/inspect/atom-text.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { commas } from './arguments-text.ts'
import { doBlocksText } from './block-text.ts'
import { type CallArguments, callArguments, enclosedArguments, openArguments } from './call-arguments.ts'
import { type Document, group, join, nest, space } from './document.ts'
import { parenthesised } from './operator-text.ts'
import { binaryOf, describedBy, doBlocksOf, formOf, headName, isOperation, type Node, nodeOf } from './shape.ts'
import { isRemote } from './sigil-text.ts'
import type { Context, Writer } from './text-state.ts'
import { hasName, isWrittenOpen, type NamesWithoutParentheses } from './without-parentheses.ts'

/** What is called with, and what its meta says. */
interface Written {
  readonly args: readonly Term[]
  readonly meta: Term
}

/** The do-blocks of a call: when source is formatted those that were written so. */
function blocksOf({ args, meta }: Written, writer: Writer): ReturnType<typeof doBlocksOf> {
  const wanted = writer.source === null || keywordGet(meta, 'do') !== undefined
  return wanted ? doBlocksOf(args[args.length - 1]) : undefined
}

/** How a call is written that `open` says may do without parentheses. */
function styleOf({ meta }: Written, open: boolean, writer: Writer): Style {
  if (writer.source === null) return open ? 'open' : 'enclosed'
  if (keywordGet(meta, 'closing') !== undefined) return 'enclosed'
  return open || keywordGet(meta, 'do') !== undefined ? 'open' : 'enclosed'
}

/** `enclosed`: with parentheses; `open`: without, where the context allows. */
type Style = 'enclosed' | 'open'

function callWith(callee: Document, node: Written, style: Style, context: Context, writer: Writer): Document {
  const { args, meta } = node
  const blocks = blocksOf(node, writer)
  if (blocks !== undefined)
    return doBlocksText(headWithBlocks(callee, callArguments(args.slice(0, -1), meta, writer), style, writer), blocks, writer)
  const written = callArguments(args, meta, writer)
  if (style === 'open' && context !== 'argument' && args.length > 0) return join(callee, openArguments(written, '', writer))
  return join(callee, enclosedArguments(written, '', writer))
}

function headWithBlocks(callee: Document, args: CallArguments, style: Style, writer: Writer): Document {
  if (args.args.length === 0) return join(callee, ' do')
  if (style === 'enclosed') return join(callee, enclosedArguments(args, ' do', writer))
  const write: Writer['write'] = (term, context) => {
    const document = writer.write(term, context, writer)
    return hasDoBlocks(term, writer) ? parenthesised(document) : document
  }
  return join(callee, openArguments(args, ' do', { ...writer, write }))
}

function hasDoBlocks(term: Term, writer: Writer): boolean {
  const node = nodeOf(term)
  return node !== undefined && binaryOf(term) === undefined && blocksOf({ args: node.args ?? [], meta: node.meta }, writer) !== undefined
}

const NONE: NamesWithoutParentheses = new Map()

/** A call of a local name. */
export function localCallText(name: string, node: Written, context: Context, writer: Writer): Document {
  const arity = node.args.length
  const open = isWrittenOpen(name, arity) || hasName(writer.source?.localsWithoutParens ?? NONE, name, arity)
  return callWith(name, node, styleOf(node, open, writer), context, writer)
}

/** `@name` and `@name value`; undefined for any other operand of `@`. */
export function attributeText(operand: Term, context: Context, writer: Writer): Document | undefined {
  const node = nodeOf(operand)
  const name = headName(node)
  if (node === undefined || name === undefined) return undefined
  if (node.args === null) return `@${name}`
  const [value] = node.args
  if (value !== undefined && hasDoBlocks(value, writer)) return join(`@${name} `, parenthesised(writer.write(value, 'operand', writer)))
  if (value !== undefined && describedBy(value, 'brackets') !== undefined) return join(`@${name} `, writer.write(value, 'argument', writer))
  if (isOperation(operand) || node.args.length !== 1 || name === '__block__' || name === '__aliases__') return undefined
  return callWith(`@${name}`, { args: node.args, meta: node.meta }, 'open', context === 'argument' ? 'argument' : 'block', writer)
}

/** A call whose head is not a plain name: `a.b(c)`, `a.(b)`, `a[b]`, `A.{B, C}`, `unquote(a)(b)`. */
export function remoteCallText(node: Node, context: Context, writer: Writer): Document {
  const args = node.args ?? []
  const written = { args, meta: node.meta }
  const dot = formOf(node.head, '.')
  if (dot === undefined) return callWith(writer.write(node.head, 'argument', writer), written, 'enclosed', context, writer)
  const [target, name] = dot as readonly [Term, Term | undefined]
  if (isRemote(node.head, 'Elixir.Access', 'get') && args.length === 2) return accessText(args[0] as Term, args[1] as Term, writer)
  const left = targetText(target, writer)
  if (name === undefined) return callWith(join(left, '.'), written, 'enclosed', context, writer)
  if (name instanceof Atom && name.name === '{}')
    return group(
      join(left, '.{', nest(join(space(''), commas(args.map((arg) => writer.write(arg, 'argument', writer)))), 2, true), space(''), '}'),
    )
  const callee = join(left, '.', isAtom(name) ? inspectFunctionName(atomName(name)) : writer.write(name, 'argument', writer))
  const plain = keywordGet(node.meta, 'no_parens') === true && args.length === 0 && !isModule(target)
  return plain ? callee : callWith(callee, written, styleOf(written, blocksOf(written, writer) !== undefined, writer), context, writer)
}

function isModule(target: Term): boolean {
  return isAtom(target) || formOf(target, '__aliases__') !== undefined
}

/** What stands before a dot or bracket. */
function targetText(target: Term, writer: Writer): Document {
  const document = writer.write(target, 'argument', writer)
  return isOperation(target) || hasDoBlocks(target, writer) || formOf(target, 'fn') !== undefined ? parenthesised(document) : document
}

function accessText(container: Term, key: Term, writer: Writer): Document {
  return join(targetText(container, writer), enclosedArguments({ args: [key], lines: [], broken: false }, '', writer, '[]'))
}
