import { isAtom } from '#terms/atom.ts'
import { escapeText } from '#terms/inspect/string-text.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { breakInside, type Document, group, inheritGroup, join, nest, separated, space, unfit } from './document.ts'
import { mayBreakInside, mayBreakInsidePair } from './last-argument.ts'
import { keyText } from './literal-text.ts'
import { binaryOf, formOf, interpolatedAtomParts, isKeywordPair, nodeOf, pairsOf } from './shape.ts'
import { partsText } from './sigil-text.ts'
import type { Context, Writer } from './text-state.ts'

/** Arguments with commas, not enclosed in anything. */
export function argumentsText(args: readonly Term[], writer: Writer): Document {
  const { elements, pairs } = splitKeywords(args)
  const context: Context = elements.length + pairs.length === 1 ? 'sole argument' : 'argument'
  return commas([...elements.map((element) => writer.write(element, context, writer)), ...pairs.map((pair) => pairText(pair, writer))])
}

/** Documents with commas and breaks between them. */
export function commas(documents: readonly Document[], separator: Document = space()): Document {
  return separated(documents, join(',', separator))
}

/** Arguments with the keywords at their end, which are written without brackets. */
export interface SplitArguments {
  readonly elements: readonly Term[]
  readonly pairs: readonly Term[]
}

export function splitKeywords(args: readonly Term[]): SplitArguments {
  const last = args[args.length - 1]
  if (last === undefined || pairsOf(last) === undefined) return { elements: args, pairs: [] }
  return { elements: args.slice(0, -1), pairs: listItems(last) ?? [] }
}

/** Elements of a list, of which the last may be keywords. */
export function splitList(items: readonly Term[]): SplitArguments {
  let from = items.length
  while (from > 0 && isKeywordPair(items[from - 1] as Term)) from--
  return { elements: items.slice(0, from), pairs: items.slice(from) }
}

/** `key: value` */
export function pairText(pair: Term, writer: Writer): Document {
  if (!isTuple(pair, 2)) return writer.write(pair, 'argument', writer)
  const [key, value] = pair.items as [Term, Term]
  return pairWith(keyDocument(key, writer), value, writer)
}

/** `key => value` */
export function assocText(pair: Term, writer: Writer): Document {
  if (!isTuple(pair, 2)) return writer.write(pair, 'argument', writer)
  const [key, value] = pair.items as [Term, Term]
  return pairWith(join(group(keyOperand(key, writer)), ' =>'), value, writer)
}

function pairWith(head: Document, value: Term, writer: Writer): Document {
  const document = writer.write(value, 'argument', writer)
  return breakInside(mayBreakInside(value), document, (body) => join(group(nest(join(head, space(), group(body)), 2, true))))
}

function keyOperand(key: Term, writer: Writer): Document {
  const document = writer.write(key, 'argument', writer)
  return binaryOf(key) === undefined ? document : join('(', document, ')')
}

function keyDocument(key: Term, writer: Writer): Document {
  if (isAtom(key)) return keyText(key)
  return `"${partsText(interpolatedAtomParts(key) ?? [], writer, (text) => escapeText(text, '"'))}":`
}

/** Whether the arguments that know their line were written each on another one: then they stay so. */
export function areOnLines(args: readonly Term[]): boolean {
  const lines = args.map((arg) => keywordGet(nodeOf(arg)?.meta ?? null, 'line')).filter((line) => line !== undefined)
  return lines.length > 1 && new Set(lines).size === lines.length
}

/** A call's arguments in parentheses (or brackets), with `extra` (such as ` do`) behind them. */
export function enclosedArguments(args: readonly Term[], extra: Document, writer: Writer, brackets = '()', broken = false): Document {
  const [opening = '', closing = ''] = brackets
  if (args.length === 0) return join(opening, closing, extra)
  const forced = (broken && args.length > 1) || areOnLines(args)
  const enclose = (body: Document) =>
    group(join(opening, nest(join(space(''), forced ? unfit(body) : body), 2, true), space(''), closing, extra))
  const { elements, pairs } = splitKeywords(args)
  if (elements.length > 0 && pairs.length > 0) {
    const left = commas(elements.map((element) => writer.write(element, 'argument', writer)))
    if (isMultiline(left)) return enclose(join(left, ',', space(), commas(pairs.map((pair) => pairText(pair, writer)))))
    const right = inheritGroup(commas(pairs.map((pair) => pairText(pair, writer))))
    const body = nest(join(forced ? unfit(left) : group(left), ',', space(), right), 2, true)
    return group(join(opening, body, space(''), closing, extra))
  }
  const documents = argumentDocuments(elements, pairs, writer)
  const inside = !forced && lastMayBreak(elements, pairs)
  return withLast(documents, inside, enclose)
}

function lastMayBreak(elements: readonly Term[], pairs: readonly Term[]): boolean {
  return pairs.length > 0 ? mayBreakInsidePair(pairs[pairs.length - 1]) : mayBreakInside(elements[elements.length - 1] as Term)
}

function argumentDocuments(elements: readonly Term[], pairs: readonly Term[], writer: Writer): Document[] {
  const context: Context = elements.length === 1 ? 'sole argument' : 'argument'
  return pairs.length > 0 ? pairs.map((pair) => pairText(pair, writer)) : elements.map((element) => writer.write(element, context, writer))
}

/** When the last argument may break inside, the others stay on the line before it. */
function withLast(documents: readonly Document[], inside: boolean, enclose: (body: Document) => Document): Document {
  const last = documents[documents.length - 1] as Document
  return breakInside(inside, inside ? group(last) : last, (body) => enclose(commas([...documents.slice(0, -1), body])))
}

/** The generators and options of `for` and `with` stand under each other. */
function generators(forced: boolean, documents: readonly Document[], extra: Document): Document {
  const body = commas(documents)
  return group(join(' ', nest(forced ? unfit(body) : body, 'cursor', true), extra))
}

/** Whether a document can be on no one line. */
function isMultiline(document: Document): boolean {
  if (typeof document === 'string') return false
  if (document.kind === 'unfit') return true
  if (document.kind === 'join') return document.items.some(isMultiline)
  return 'body' in document && isMultiline(document.body)
}

/** A call's arguments behind a space, without parentheses. */
export function openArguments(args: readonly Term[], extra: Document, writer: Writer): Document {
  const { elements, pairs } = splitKeywords(args)
  if (elements.length > 0 && pairs.length > 0) {
    const left = elements.map((element) => writer.write(element, 'argument', writer))
    const right = pairs.map((pair) => pairText(pair, writer))
    const forced = areOnLines(elements)
    if (elements.some((element) => formOf(element, '<-') !== undefined)) return generators(forced, [...left, ...right], extra)
    const body = join(forced ? unfit(commas(left)) : commas(left), ',', {
      kind: 'fits',
      enabled: true,
      body: inheritGroup(join(space(), commas(right))),
    })
    return { kind: 'fits', enabled: false, body: group(join(nest(join(' ', body), 2), extra)) }
  }
  const documents = argumentDocuments(elements, pairs, writer)
  const forced = areOnLines(elements)
  const inside = !forced && lastMayBreak(elements, pairs)
  return withLast(documents, inside, (body) => group(join(' ', nest(forced ? unfit(body) : body, 'cursor', true), extra)))
}
