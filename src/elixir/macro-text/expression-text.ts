import { Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { isBinary } from '#terms/binary.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { escapeText } from '#terms/inspect/string-text.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { clausesInParentheses, functionText } from './block-text.ts'
import { attributeText, localCallText, remoteCallText } from './call-text.ts'
import { captureText } from './capture-text.ts'
import { bitstringText, listText, mapText, tupleText } from './container-text.ts'
import { type Document, group, join, LINE, nest, unfit } from './document.ts'
import { bytesText, literalText, tokenText } from './literal-text.ts'
import { binaryText, parenthesised, prefixText } from './operator-text.ts'
import { binaryOf, clausesOf, formOf, interpolatedAtomParts, isBroken, isOperation, type Node, nodeOf, prefixOf } from './shape.ts'
import { heredocText, interpolatedCharlist, interpolatedHeredoc, interpolatedText, partsText, sigilText } from './sigil-text.ts'
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
  const charlist = writer.source === null ? charlistText(items) : undefined
  return charlist ?? listText(items, writer)
}

/** A list of printable codes as a charlist; undefined for any other. */
function charlistText(items: readonly Term[]): string | undefined {
  const text = items.map((item) => (typeof item === 'number' && isPrintableCode(item) ? String.fromCharCode(item) : ''))
  return items.length > 0 && text.every((character) => character !== '') ? `~c"${escapeText(text.join(''), '"')}"` : undefined
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
  return formText(name, node, node.args, context, writer) ?? localCallText(name, { args: node.args, meta: node.meta }, context, writer)
}

function atomText(term: Term, writer: Writer): Document | undefined {
  const parts = interpolatedAtomParts(term)
  return parts === undefined ? undefined : `:"${partsText(parts, writer, (text) => escapeText(text, '"'))}"`
}

function formText(name: string, node: Node, args: readonly Term[], context: Context, writer: Writer): Document | undefined {
  const [first, second] = args
  switch (name) {
    case '__block__':
      return describedText(node, writer) ?? blockForm(args, context, writer)
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
      return mapText('', args, writer, writer.source !== null && isBroken(node.meta))
    case '%':
      return structText(first as Term, second as Term, writer)
    case '<<>>':
      return interpolatedHeredoc(node, writer) ?? interpolatedText(args, writer) ?? bitstringText(args, writer)
    case '..//':
      return args.length === 3 ? stepText(args, writer) : undefined
    case '..':
    case '...':
      return dotsText(name, args, writer)
    default:
      return undefined
  }
}

function dotsText(name: string, args: readonly Term[], writer: Writer): Document | undefined {
  const [only, second] = args
  if (only === undefined) return name
  return second === undefined ? join(name, ' ', writer.write(only, 'operand', writer)) : undefined
}

function atText(operand: Term, writer: Writer): Document {
  const document = writer.write(operand, 'argument', writer)
  return join('@', isOperation(operand) ? parenthesised(document) : document)
}

/** A literal or list that is written as its source was. */
function describedText(node: Node, writer: Writer): Document | undefined {
  const [value] = node.args ?? []
  if (writer.source === null || value === undefined || node.args?.length !== 1) return undefined
  const token = keywordGet(node.meta, 'token')
  if (typeof token === 'string') return tokenText(token)
  if (keywordGet(node.meta, 'delimiter') !== undefined && typeof value === 'string') return heredocText([value], writer)
  if (keywordGet(node.meta, 'delimiter') !== undefined) return writtenCharlist(value)
  const items = isBroken(node.meta) ? listItems(value) : undefined
  return items === undefined ? undefined : listText(items, writer, true)
}

function writtenCharlist(value: Term): Document | undefined {
  const codes = listItems(value)
  return codes === undefined ? undefined : `~c"${escapeText(String.fromCodePoint(...codes.map(Number)), '"')}"`
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
  const broken = writer.source !== null && isBroken(nodeOf(map)?.meta)
  return entries === undefined ? undefined : mapText(writer.write(name, 'argument', writer), entries, writer, broken)
}

function stepOperand(term: Term, writer: Writer): Document {
  const document = writer.write(term, 'argument', writer)
  return binaryOf(term) === undefined ? document : parenthesised(document)
}

function stepText(args: readonly Term[], writer: Writer): Document {
  const [first, last, step] = args.map((term) => group(stepOperand(term, writer)))
  return join(first ?? '', '..', last ?? '', '//', step ?? '')
}
