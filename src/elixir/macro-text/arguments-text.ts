import { isAtom } from '#terms/atom.ts'
import { escapeText } from '#terms/inspect/string-text.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { breakInside, type Document, group, join, nest, separated, space } from './document.ts'
import { mayBreakInside } from './last-argument.ts'
import { keyText } from './literal-text.ts'
import { binaryOf, interpolatedAtomParts, isKeywordPair, pairsOf } from './shape.ts'
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
  return separated(
    documents.map((document, index) => (index === documents.length - 1 ? document : withComma(document))),
    separator,
  )
}

/** The comma counts when its document's last group is tested for fitting. */
export function withComma(document: Document): Document {
  if (typeof document === 'string') return join(document, ',')
  if (document.kind === 'group') return { ...document, body: withComma(document.body) }
  if (document.kind !== 'join') return join(document, ',')
  const last = document.items[document.items.length - 1]
  return last === undefined ? join(',') : join(...document.items.slice(0, -1), withComma(last))
}

/** Arguments with the keywords at their end, which are written without brackets. */
export interface SplitArguments {
  readonly elements: readonly Term[]
  readonly pairs: readonly Term[]
}

/** Arguments, and the pairs of a keyword list at their end. */
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
