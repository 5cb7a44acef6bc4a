import { type Infix, infix } from '#elixir/parser/operators.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { argumentsText } from './arguments-text.ts'
import { breakInside, type Document, group, join, LINE, nest, space, unfit } from './document.ts'
import { mayBreakInside } from './last-argument.ts'
import { type Binary, binaryOf, formOf, isBroken, isOperation, pairsOf, prefixOf, unblocked } from './shape.ts'
import { type Context, takeComments, type Writer } from './text-state.ts'

const PIPES = new Set(['|>', '~>>', '<<~', '~>', '<~', '<~>', '<|>'])
/** Operators whose operands are never operations without parentheses around them. */
const STRICT = new Set([...PIPES, '<<<', '>>>', '^^^', '+++', '---', 'in', 'not in', '++', '--', '..', '<>'])
const LOGICAL = new Set(['||', '|||', 'or', '&&', '&&&', 'and'])
const BREAK_INSIDE = new Set(['<-', '==', '!=', '=~', '===', '!==', '=', '\\\\'])
const UNSPACED = new Set(['..'])
const UNBROKEN = new Set(['\\\\', 'in', 'not in'])

const INDENT = 2

/** The document in parentheses, its further lines below its first. */
export function parenthesised(document: Document): Document {
  return join('(', nest(document, 'cursor'), ')')
}

function infixOf(operator: string): Infix {
  return infix(operator) ?? { precedence: 0, right: false }
}

/** An infix operation. `parent` is the operator that it is an operand of, whose lines it shares when they bind alike. */
export function binaryText(binary: Binary, context: Context, writer: Writer, parent?: Infix, indent = INDENT): Document {
  const { operator } = binary
  const own = infixOf(operator)
  const inner: Context = context === 'block' ? 'operand' : context
  const left = operandText(binary.left, binary, 'left', inner, writer)
  const notes = notesBefore(binary, writer)
  const right = rightText(binary, inner, writer)
  const broken = writer.source !== null && isBroken(binary.meta)
  if (UNSPACED.has(operator)) return join(group(left), operator, group(right))
  if (UNBROKEN.has(operator)) return join(group(left), ` ${operator} `, group(right))
  if (PIPES.has(operator) || operator === '|') {
    const document = join(left, ...notes, space(), operator, ' ', operator === '|' ? nest(right, 2) : right)
    const kept = notes.length > 0 || broken ? unfit(document) : document
    return parent?.precedence === own.precedence ? kept : group(kept)
  }
  const inside = BREAK_INSIDE.has(operator) && !broken && mayBreakInside(binary.right)
  return breakInside(inside, right, (body) => {
    const end = nest(join(` ${operator}`, space(), group(body)), indent, true)
    return join(group(left), group(broken ? unfit(end) : end))
  })
}

/** The comments before the line of a pipe and behind it, each on a line of its own. */
function notesBefore(binary: Binary, { source }: Writer): readonly Document[] {
  const line = keywordGet(binary.meta, 'line')
  if (source === null || typeof line !== 'number' || !PIPES.has(binary.operator)) return []
  return takeComments(source, line + 1).flatMap((comment, index, all) => {
    const before = all[index - 1]
    const apart = before !== undefined && comment.line - before.line > 1
    return [...(apart ? [LINE] : []), LINE, comment.text]
  })
}

/** `when` takes keywords without brackets. */
function rightText(binary: Binary, context: Context, writer: Writer): Document {
  if (binary.operator === 'when' && pairsOf(binary.right) !== undefined) return argumentsText([binary.right], writer)
  return operandText(binary.right, binary, 'right', context, writer)
}

function operandText(operand: Term, parent: Binary, side: 'left' | 'right', context: Context, writer: Writer): Document {
  const binary = binaryOf(operand)
  if (binary === undefined) {
    const document = writer.write(operand, context, writer)
    return side === 'left' && isWrappedOnTheLeft(operand, parent) ? parenthesised(document) : document
  }
  const above = infixOf(parent.operator)
  const own = infixOf(binary.operator)
  const ownSide = above.right === (side === 'right')
  if (above.precedence === own.precedence && ownSide && (side === 'left' || binary.operator === parent.operator))
    return binaryText(binary, context, writer, above, side === 'left' ? INDENT : 0)
  const document = binaryText(binary, context, writer)
  return needsParentheses(parent.operator, binary.operator, ownSide) ? parenthesised(document) : document
}

/** A capture takes in whatever follows it, and `not a in b` means something else. */
function isWrappedOnTheLeft(operand: Term, parent: Binary): boolean {
  const capture = formOf(operand, '&')
  if (capture !== undefined) return typeof capture[0] !== 'number'
  const prefix = prefixOf(unblocked(operand))
  return (parent.operator === 'in' || parent.operator === 'not in') && (prefix?.operator === 'not' || prefix?.operator === '!')
}

function needsParentheses(parent: string, child: string, ownSide: boolean): boolean {
  const above = infixOf(parent).precedence
  const own = infixOf(child).precedence
  if (STRICT.has(parent) && !UNSPACED.has(child)) return true
  if (LOGICAL.has(parent) && LOGICAL.has(child)) return true
  return above > own || (above === own && !ownSide)
}

/** A prefix operation; only `not` and `!` stand right before themselves. */
export function prefixText(operator: string, operand: Term, context: Context, writer: Writer): Document {
  const document = writer.write(operand, context === 'block' ? 'operand' : context, writer)
  const inner = prefixOf(operand)
  const chained = inner !== undefined && inner.operator === operator && (operator === 'not' || operator === '!')
  const wrapped = isOperation(unblocked(operand)) && !chained
  const body = wrapped ? parenthesised(document) : document
  return join(operator === 'not' ? 'not ' : operator, body)
}
