import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { assocText, commas, pairText, splitKeywords, splitList } from './arguments-text.ts'
import { type Document, flexibleSpace, group, join, nest, space, unfit } from './document.ts'
import { layOut } from './layout.ts'
import { binaryOf, formOf } from './shape.ts'
import type { Writer } from './text-state.ts'

function enclose(opening: string, body: Document, closing: string): Document {
  return group(join(opening, nest(join(space(''), body), 2, true), space(''), closing))
}

/** Elements that fill the lines, right behind the opening. */
function fill(opening: string, documents: readonly Document[], closing: string, separator = flexibleSpace()): Document {
  if (documents.length === 0) return opening + closing
  return group(join(opening, nest(commas(documents, separator), opening.length), closing))
}

/** A list; with `broken` each item has its line. */
export function listText(items: readonly Term[], writer: Writer, broken = false): Document {
  const { elements, pairs } = splitList(items)
  const documents = [...elements.map((element) => elementText(element, writer)), ...pairs.map((pair) => pairText(pair, writer))]
  return documents.length === 0 ? '[]' : enclose('[', broken ? unfit(commas(documents)) : commas(documents), ']')
}

/** A pair in a list keeps the brackets of its keywords. */
function elementText(element: Term, writer: Writer): Document {
  if (!isTuple(element, 2) || writer.source !== null) return writer.write(element, 'argument', writer)
  return fill(
    '{',
    element.items.map((item) => writer.write(item, 'argument', writer)),
    '}',
  )
}

/** A tuple, its items as close together as they fit. */
export function tupleText(items: readonly Term[], writer: Writer): Document {
  const { elements, pairs } = items.length > 1 ? splitKeywords(items) : { elements: items, pairs: [] }
  const documents = [
    ...elements.map((element) => writer.write(element, 'argument', writer)),
    ...pairs.map((pair) => pairText(pair, writer)),
  ]
  return fill('{', documents, '}', pairs.length > 0 ? space() : flexibleSpace())
}

/** A map or struct, or its update; `name` is empty for a map. */
export function mapText(name: Document, args: readonly Term[], writer: Writer, broken = false): Document {
  const opening = join('%', name, '{')
  const update = args.length === 1 ? formOf(args[0] as Term, '|') : undefined
  const changes = update === undefined ? args : entriesOf(update[1] as Term)
  if (changes.length === 0) return join(opening, '}')
  const { elements, pairs } = splitList(changes)
  const entries = commas([...elements.map((entry) => assocText(entry, writer)), ...pairs.map((pair) => pairText(pair, writer))])
  const body = update === undefined ? entries : join(updated(update[0] as Term, writer), space(), '| ', nest(entries, 2))
  return group(join(opening, nest(join(space(''), broken ? unfit(body) : body), 2, true), space(''), '}'))
}

function updated(map: Term, writer: Writer): Document {
  const document = writer.write(map, 'argument', writer)
  return binaryOf(map) === undefined ? document : join('(', document, ')')
}

function entriesOf(list: Term): readonly Term[] {
  return splitKeywords([list]).pairs.length > 0 ? splitKeywords([list]).pairs : listOf(list)
}

function listOf(list: Term): readonly Term[] {
  const items: Term[] = []
  for (let rest: Term = list; typeof rest === 'object' && rest !== null && 'head' in rest; rest = rest.tail) items.push(rest.head)
  return items
}

/** `<<…>>`: the types of segments are written without spaces. */
export function bitstringText(args: readonly Term[], writer: Writer): Document {
  const last = args.length - 1
  return fill(
    '<<',
    args.map((segment, index) => edge(segmentText(segment, writer), index === 0, index === last)),
    '>>',
  )
}

/** A segment that begins or ends with an angle at the edge is set apart from the delimiter. */
function edge(document: Document, first: boolean, last: boolean): Document {
  const text = layOut(document, Number.POSITIVE_INFINITY)
  return (first && text.startsWith('<')) || (last && text.endsWith('>')) ? join('(', document, ')') : document
}

function segmentText(segment: Term, writer: Writer): Document {
  const generator = formOf(segment, '<-')
  if (generator?.length === 2)
    return join(segmentText(generator[0] as Term, writer), ' <- ', writer.write(generator[1] as Term, 'argument', writer))
  const typed = formOf(segment, '::')
  if (typed?.length !== 2) return writer.write(segment, 'argument', writer)
  return join(operand(typed[0] as Term, writer), '::', specification(typed[1] as Term, writer))
}

function operand(term: Term, writer: Writer): Document {
  const document = writer.write(term, 'argument', writer)
  return binaryOf(term) === undefined ? document : join('(', document, ')')
}

function specification(term: Term, writer: Writer): Document {
  const binary = binaryOf(term)
  if (binary === undefined) return writer.write(term, 'argument', writer)
  if (binary.operator === '-' || binary.operator === '*')
    return join(specification(binary.left, writer), binary.operator, specification(binary.right, writer))
  return join('(', writer.write(term, 'argument', writer), ')')
}
