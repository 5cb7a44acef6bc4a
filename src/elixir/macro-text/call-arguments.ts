import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { commas, pairText, splitKeywords, withComma } from './arguments-text.ts'
import { breakInside, type Document, group, inheritGroup, join, LINE, nest, space, unfit } from './document.ts'
import { mayBreakInside, mayBreakInsidePair } from './last-argument.ts'
import { describedBy, formOf, isBroken, nodeOf, pairsOf } from './shape.ts'
import { type Context, takeComments, type Writer } from './text-state.ts'

/** The arguments of a call, with the lines that each of them, or of the pairs at their end, begins in where this is known. */
export interface CallArguments {
  readonly args: readonly Term[]
  readonly lines: readonly (number | undefined)[]
  /** Whether a line break follows the opening parenthesis. */
  readonly broken: boolean
}

/** What the meta of a call tells of its arguments. */
export function callArguments(args: readonly Term[], meta: Term, writer: Writer): CallArguments {
  if (writer.source === null) return { args, lines: args.map(lineOf), broken: false }
  return withoutBrackets({ args, lines: numbersOf(keywordGet(meta, 'lines')), broken: isBroken(meta) })
}

function lineOf(term: Term): number | undefined {
  const line = keywordGet(nodeOf(term)?.meta ?? null, 'line')
  return typeof line === 'number' ? line : undefined
}

function numbersOf(list: Term | undefined): readonly number[] {
  return (listItems(list ?? EMPTY_LIST) ?? []).map(Number)
}

/** Keywords in brackets at the end of a call's arguments lose these. */
function withoutBrackets(call: CallArguments): CallArguments {
  const last = call.args[call.args.length - 1]
  const list = last === undefined ? undefined : describedBy(last, 'brackets')
  if (list === undefined || pairsOf(list.value) === undefined) return call
  const lines = [...call.lines.slice(0, -1), ...numbersOf(list.said)]
  return { ...call, args: [...call.args.slice(0, -1), list.value], lines }
}

/** Whether arguments were written each on another line: then they stay so. */
function areOnLines(lines: readonly (number | undefined)[]): boolean {
  const known = lines.filter((line) => line !== undefined)
  return known.length > 1 && new Set(known).size === known.length
}

function onLines(forced: boolean, document: Document): Document {
  return forced ? unfit(document) : document
}

/** A call's arguments in parentheses (or brackets), with `extra` (such as ` do`) behind them. */
export function enclosedArguments({ args, lines, broken }: CallArguments, extra: Document, writer: Writer, brackets = '()'): Document {
  const [opening = '', closing = ''] = brackets
  if (args.length === 0) return join(opening, closing, extra)
  const { elements, pairs } = splitKeywords(args)
  const several = broken && elements.length + pairs.length > 1
  const forced = several || areOnLines(lines)
  const enclose = (body: Document) => group(join(opening, nest(join(space(''), onLines(forced, body)), 2, true), space(''), closing, extra))
  if (elements.length > 0 && pairs.length > 0) {
    const left = commas(elements.map((element) => writer.write(element, 'argument', writer)))
    const right = commas(pairs.map((pair) => pairText(pair, writer)))
    const leftForced = several || areOnLines(lines.slice(0, elements.length))
    if (leftForced || isMultiline(left)) return enclose(join(onLines(leftForced, left), ',', space(), right))
    const end = join(space(), inheritGroup(right))
    const rightForced = forced || areOnLines(lines.slice(elements.length))
    const start = group(nest(join(space(''), withComma(left)), 2, true))
    return group(join(opening, start, nest(onLines(rightForced, end), 2, true), space(''), closing, extra))
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
  return group(join(' ', nest(onLines(forced, body), 'cursor', true), extra))
}

/** Whether a document can be on no one line. */
function isMultiline(document: Document): boolean {
  if (typeof document === 'string') return false
  if (document.kind === 'unfit') return true
  if (document.kind === 'join') return document.items.some(isMultiline)
  return 'body' in document && isMultiline(document.body)
}

/** What is written for an argument, below the comments that stand before its line or behind it. */
function belowComments(line: number | undefined, writer: Writer, write: () => Document): Document {
  const comments = writer.source === null || line === undefined ? [] : takeComments(writer.source, line + 1)
  const document = write()
  return comments.length === 0 ? document : unfit(join(...comments.flatMap(({ text }) => [text, LINE]), document))
}

/** A call's arguments behind a space, without parentheses. */
export function openArguments({ args, lines }: CallArguments, extra: Document, writer: Writer): Document {
  const { elements, pairs } = splitKeywords(args)
  if (elements.length > 0 && pairs.length > 0) {
    const left = elements.map((element) => writer.write(element, 'argument', writer))
    const right = pairs.map((pair, index) => belowComments(lines[elements.length + index], writer, () => pairText(pair, writer)))
    const together = areOnLines(lines)
    if (elements.some((element) => formOf(element, '<-') !== undefined)) return generators(together, [...left, ...right], extra)
    const leftForced = areOnLines(lines.slice(0, elements.length))
    const end = join(space(), commas(right))
    const rightForced = together || areOnLines(lines.slice(elements.length))
    const body = join(onLines(leftForced, commas(left)), ',', {
      kind: 'fits',
      enabled: true,
      body: inheritGroup(onLines(rightForced, end)),
    })
    return { kind: 'fits', enabled: false, body: group(join(nest(join(' ', body), 2), extra)) }
  }
  const documents = argumentDocuments(elements, pairs, writer)
  const forced = areOnLines(lines)
  const inside = !forced && lastMayBreak(elements, pairs)
  return withLast(documents, inside, (body) => group(join(' ', nest(onLines(forced, body), 'cursor', true), extra)))
}
