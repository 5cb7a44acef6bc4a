import { Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { isBinary } from '#terms/binary.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { escapeText } from '#terms/inspect/string-text.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { clausesInParentheses, functionText } from './block-text.ts'
import { attributeText, localCallText, remoteCallText } from './call-text.ts'
import { captureText } from './capture-text.ts'
import { bitstringText, listText, mapText, tupleText } from './container-text.ts'
import { type Document, group, join, LINE, nest, unfit } from './document.ts'
import { bytesText, literalText } from './literal-text.ts'
import { binaryText, parenthesised, prefixText } from './operator-text.ts'
import { binaryOf, clausesOf, formOf, interpolatedAtomParts, isOperation, type Node, nodeOf, prefixOf } from './shape.ts'
import { interpolatedCharlist, interpolatedText, partsText, sigilText } from './sigil-text.ts'
import type { Context, Writer } from './text-state.ts'

/** The document of any quoted term. */
export function expressionText(term: Term, context: Context, writer: Writer): Document {
  const literal = literalText(term)
  if (literal !== undefined) return literal
  if (isBinary(term)) return bytesText(term)
  if (isList(term)) return listLiteral(term, writer)
  if (isTuple(term, 2)) return tupleText(term.items, writer)
  const node = nodeOf(term)
  if (node === undefined) return inspect(term)
  return nodeText(term, node, context, writer)
}

function listLiteral(list: Term, writer: Writer): Document {
  const clauses = clausesOf(list)
  if (clauses !== undefined) return clausesInParentheses(clauses, writer)
  const items = listItems(list)
  if (items === undefined) return inspect(list)
  const text = items.map((item) => (typeof item === 'number' && isPrintableCode(item) ? String.fromCharCode(item) : ''))
  if (items.length > 0 && text.every((character) => character !== '')) return `~c"${escapeText(text.join(''), '"')}"`
  return listText(items, writer)
}

function isPrintableCode(code: number): boolean {
  return (code >= 32 && code <= 126) || (code >= 7 && code <= 13) || code === 27
}

function nodeText(term: Term, node: Node, context: Context, writer: Writer): Document {
  const special = interpolatedCharlist(node, writer) ?? atomText(term, writer) ?? sigilText(node, writer)
  if (special !== undefined) return special
  const binary = binaryOf(term)
  if (binary !== undefined) return binaryText(binary, context, writer)
  const prefix = prefixOf(term)
  if (prefix !== undefined) return prefixText(prefix.operator, prefix.operand, context, writer)
  if (!(node.head instanceof Atom)) return remoteCallText(node, context, writer)
  const { name } = node.head
  if (node.args === null) return name
  return formText(name, node.args, context, writer) ?? localCallText(name, node.args, context, writer)
}

function atomText(term: Term, writer: Writer): Document | undefined {
  const parts = interpolatedAtomParts(term)
  return parts === undefined ? undefined : `:"${partsText(parts, writer, (text) => escapeText(text, '"'))}"`
}

function formText(name: string, args: readonly Term[], context: Context, writer: Writer): Document | undefined {
  const [first, second] = args
  switch (name) {
    case '__block__':
      return blockForm(args, context, writer)
    case '__aliases__':
      return aliasText(args, writer)
    case 'fn':
      return functionText(listFrom(args), writer)
    case '&':
      return args.length === 1 ? captureText(first as Term, context, writer) : undefined
    case '@':
      return args.length === 1 ? (attributeText(first as Term, context, writer) ?? atText(first as Term, writer)) : undefined
    case '{}':
      return tupleText(args, writer)
    case '%{}':
      return mapText('', args, writer)
    case '%':
      return structText(first as Term, second as Term, writer)
    case '<<>>':
      return interpolatedText(args, writer) ?? bitstringText(args, writer)
    case '..//':
      return args.length === 3 ? stepText(args, writer) : undefined
    case '..':
    case '...':
      return args.length === 0 ? name : args.length === 1 ? join(name, ' ', writer.write(first as Term, 'operand', writer)) : undefined
    default:
      return undefined
  }
}

function atText(operand: Term, writer: Writer): Document {
  const document = writer.write(operand, 'argument', writer)
  return join('@', isOperation(operand) ? parenthesised(document) : document)
}

function blockForm(args: readonly Term[], context: Context, writer: Writer): Document {
  const [only] = args
  if (only === undefined) return context === 'block' ? '' : 'nil'
  if (args.length > 1) {
    const body = writer.block(blockNode(args), writer)
    return context === 'block' ? body : unfit(join('(', nest(join(LINE, body), 2), LINE, ')'))
  }
  const document = writer.write(only, context, writer)
  return formOf(only, 'unquote_splicing') === undefined ? document : join('(', document, ')')
}

function blockNode(args: readonly Term[]): Term {
  return tuple(atom('__block__'), EMPTY_LIST, listFrom(args))
}

function aliasText(args: readonly Term[], writer: Writer): Document {
  const [first, ...rest] = args
  const head = isAtom(first as Term) ? atomName(first as Atom) : operandOf(first as Term, writer)
  return join(head, ...rest.map((part) => `.${isAtom(part) ? atomName(part) : ''}`))
}

function operandOf(term: Term, writer: Writer): Document {
  const document = writer.write(term, 'argument', writer)
  return isOperation(term) ? parenthesised(document) : document
}

function structText(name: Term, map: Term, writer: Writer): Document | undefined {
  const entries = formOf(map, '%{}')
  return entries === undefined ? undefined : mapText(writer.write(name, 'argument', writer), entries, writer)
}

function stepOperand(term: Term, writer: Writer): Document {
  const document = writer.write(term, 'argument', writer)
  return binaryOf(term) === undefined ? document : parenthesised(document)
}

function stepText(args: readonly Term[], writer: Writer): Document {
  const [first, last, step] = args.map((term) => group(stepOperand(term, writer)))
  return join(first ?? '', '..', last ?? '', '//', step ?? '')
}
