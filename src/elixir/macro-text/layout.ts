import type { Document, Nest } from './document.ts'

type Mode = 'flat' | 'broken' | 'flat, nothing may break' | 'broken, nothing is flat'

/** Ends the documents of a group while fitting is tested: behind it the text counts as it did before the group. */
interface Tail {
  readonly kind: 'tail'
  readonly strict: boolean
}

interface Entry {
  readonly indent: number
  readonly mode: Mode
  readonly document: Document | Tail
  readonly next: Entry | null
}

/** What still has to be laid out, as a linked stack, so that a test for fitting shares it. */
type Stack = Entry | null

function push(stack: Stack, indent: number, mode: Mode, document: Document | Tail): Entry {
  return { indent, mode, document, next: stack }
}

function textWidth(text: string): number {
  let width = 0
  for (const _ of text) width++
  return width
}

interface Output {
  text: string
  column: number
  /** Set while line breaks are collapsed: the most that may stand in a row, and how many were met. */
  collapsing: { readonly most: number; count: number } | null
}

/** Lays a document out in `width` columns. */
export function layOut(document: Document, width: number): string {
  const output: Output = { text: '', column: 0, collapsing: null }
  let stack: Stack = push(null, 0, 'flat', document)
  while (stack !== null) {
    const { indent, mode, next }: Entry = stack
    const current: Document | Tail = stack.document
    stack = typeof current === 'string' ? write(output, current, next) : step(output, current, { width, indent, mode, rest: next })
  }
  return output.text
}

function write(output: Output, text: string, rest: Stack): Stack {
  if (text !== '') output.collapsing = null
  output.text += text
  output.column += textWidth(text)
  return rest
}

function newline(output: Output, indent: number): undefined {
  output.column = indent
  const { collapsing } = output
  if (collapsing !== null) {
    collapsing.count += 1
    if (collapsing.count > collapsing.most) {
      output.text = output.text.replace(/ *$/, ' '.repeat(indent))
      return
    }
  }
  output.text = `${output.text.replace(/ +$/, '')}\n${' '.repeat(indent)}`
}

interface Place {
  readonly width: number
  readonly indent: number
  readonly mode: Mode
  readonly rest: Stack
}

function step(output: Output, document: Exclude<Document, string> | Tail, place: Place): Stack {
  const { width, indent, mode, rest } = place
  switch (document.kind) {
    case 'join':
      return pushAll(document.items, indent, mode, rest)
    case 'nest':
      return push(rest, nestedIndent(document, indent, mode, output.column), mode, document.body)
    case 'line':
      newline(output, indent)
      return rest
    case 'break': {
      const stays = document.flexible
        ? mode === 'flat' || fits(width, output.column + document.flat.length, true, rest)
        : mode === 'flat' || mode === 'flat, nothing may break'
      if (stays) return write(output, document.flat, rest)
      newline(output, indent)
      return rest
    }
    case 'group': {
      if (document.inherit && mode === 'broken') return push(rest, indent, 'broken', document.body)
      const flat = fits(width, output.column, false, push(null, indent, 'flat', document.body))
      return push(rest, indent, flat ? 'flat' : 'broken', document.body)
    }
    case 'fits':
    case 'unfit':
      return push(rest, indent, mode, document.body)
    case 'collapse':
      output.collapsing = { most: document.most, count: 0 }
      return rest
    case 'tail':
      return rest
  }
}

function nestedIndent(document: Nest, indent: number, mode: Mode, column: number): number {
  if (document.whenBroken && mode !== 'broken' && mode !== 'broken, nothing is flat') return indent
  if (document.by === 'cursor') return column
  return document.by === 'reset' ? 0 : indent + document.by
}

function pushAll(items: readonly Document[], indent: number, mode: Mode, rest: Stack): Stack {
  let stack = rest
  for (let i = items.length - 1; i >= 0; i--) stack = push(stack, indent, mode, items[i] as Document)
  return stack
}

/**
 * Whether what stands on the stack fits from `column` to its first possible line break. Text before the first break never counts, as breaking
 * would not help it, unless `strict`.
 */
function fits(width: number, start: number, strict: boolean, from: Stack): boolean {
  const test: Fitting = { column: start, counts: strict, stack: from, answer: null }
  while (test.answer === null) {
    if (test.column > width && test.counts) return false
    if (test.stack === null) return true
    fitNext(test, test.stack)
  }
  return test.answer
}

interface Fitting {
  column: number
  /** Whether text beyond the width is a reason not to fit. */
  counts: boolean
  stack: Stack
  answer: boolean | null
}

function fitNext(test: Fitting, entry: Entry): undefined {
  const { indent, mode, document, next } = entry
  test.stack = next
  if (typeof document === 'string') {
    test.column += textWidth(document)
    return
  }
  switch (document.kind) {
    case 'join':
      test.stack = pushAll(document.items, indent, mode, next)
      return
    case 'nest':
      test.stack = push(next, nestedIndent(document, indent, mode, test.column), mode, document.body)
      return
    case 'fits':
      test.stack = push(next, indent, fitsMode(mode, document.enabled), document.body)
      return
    case 'unfit':
      if (mode === 'broken, nothing is flat') test.stack = push(next, indent, mode, document.body)
      else test.answer = false
      return
    case 'break':
      return fitBreak(test, mode, test.column + document.flat.length, true)
    case 'line':
      return fitBreak(test, mode, indent, false)
    case 'group':
      test.stack = fittedGroup(test, entry, document.body)
      return
    case 'tail':
      test.counts = document.strict
      return
    case 'collapse':
      return
  }
}

function fitBreak(test: Fitting, mode: Mode, column: number, counts: boolean): undefined {
  if (mode === 'broken' || mode === 'broken, nothing is flat') test.answer = true
  test.column = column
  test.counts = counts
}

function fittedGroup(test: Fitting, { indent, mode, next }: Entry, body: Document): Stack {
  if (mode !== 'broken') return push(next, indent, mode, body)
  return push(push(next, indent, mode, { kind: 'tail', strict: test.counts }), indent, 'flat', body)
}

function fitsMode(mode: Mode, enabled: boolean): Mode {
  if (!enabled || mode === 'flat, nothing may break') return 'flat, nothing may break'
  return 'broken, nothing is flat'
}
