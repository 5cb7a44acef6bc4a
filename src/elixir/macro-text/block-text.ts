import type { Term } from '#terms/term.ts'
import { commas } from './arguments-text.ts'
import { collapse, type Document, group, join, LINE, nest, space, unfit, ungroup } from './document.ts'
import { binaryOf, clausesOf, formOf } from './shape.ts'
import type { Writer } from './text-state.ts'

interface Clause {
  readonly args: readonly Term[]
  readonly body: Term
}

/** Several expressions, one a line, with empty lines around those that take more; anything else as itself. */
export function blockText(term: Term, writer: Writer): Document {
  const expressions = formOf(term, '__block__')
  if (expressions === undefined || expressions.length < 2) return writer.write(term, 'block', writer)
  const rows: Document[] = []
  let before: Document = ''
  expressions.forEach((expression, index) => {
    const last = index === expressions.length - 1
    const behind = last || formOf(expression, '@') !== undefined ? '' : space('')
    const collapsed = behind === '' ? '' : collapse(2)
    rows.push(...(index === 0 ? [] : [LINE]), group(join(before, writer.write(expression, 'block', writer), collapsed, behind)))
    before = behind
  })
  return unfit(join(...rows))
}

/** `do … else … end` behind a call. */
export function doBlocksText(head: Document, blocks: readonly (readonly [string, Term])[], writer: Writer): Document {
  const parts = blocks.flatMap(([key, body]) => [key === 'do' ? '' : join(LINE, key), bodyText(body, writer)])
  return unfit(join(head, ...parts, LINE, 'end'))
}

function bodyText(body: Term, writer: Writer): Document {
  const clauses = clausesOf(body)
  if (clauses !== undefined) return nest(join(LINE, clausesText(clauses, writer)), 2)
  const empty = formOf(body, '__block__')?.length === 0
  return empty ? '' : nest(join(LINE, blockText(body, writer)), 2)
}

/** Clauses one under the other; as soon as one of them takes more than a line, each body is on its own and empty lines are between them. */
function clausesText(clauses: readonly Clause[], writer: Writer): Document {
  const between: Document = nest(space(''), 'reset')
  const rows = clauses.flatMap((clause, index) => {
    const document = clauseText(clause, writer)
    return index === 0 ? [document] : [between, LINE, document]
  })
  return group(join(...rows))
}

function clauseText({ args, body }: Clause, writer: Writer): Document {
  const head = args.length === 0 ? '() ->' : join(nest(ungroup(clauseHead(args, writer)), 'cursor'), ' ->')
  return nest(join(group(head), space(), blockText(body, writer)), 2)
}

/** The arguments before `->`, with the guard of all of them. */
function clauseHead(args: readonly Term[], writer: Writer): Document {
  const [only] = args
  const guarded = args.length === 1 && only !== undefined ? formOf(only, 'when') : undefined
  if (guarded === undefined) return group(patternsText(args, writer))
  const guard = guarded[guarded.length - 1] as Term
  const heads = guarded.slice(0, -1)
  const condition = writer.write(guard, 'operand', writer)
  const left = heads.length === 0 ? '()' : patternsText(heads, writer)
  const wrapped = heads.length === 1 && binaryOf(heads[0] as Term)?.operator === 'when'
  return group(join(wrapped ? join('(', left, ')') : left, nest(join(' when', space(), condition), 2)))
}

function patternsText(args: readonly Term[], writer: Writer): Document {
  return commas(args.map((arg) => writer.write(arg, args.length === 1 ? 'sole argument' : 'argument', writer)))
}

/** `fn … end` */
export function functionText(items: Term, writer: Writer): Document {
  const clauses = clausesOf(items) ?? []
  const [first, second] = clauses
  if (first === undefined) return 'fn end'
  if (second !== undefined) return unfit(join('fn', nest(join(LINE, clausesText(clauses, writer)), 2), LINE, 'end'))
  const body = blockText(first.body, writer)
  const head = first.args.length === 0 ? 'fn ->' : join('fn ', group(nest(join(ungroup(clauseHead(first.args, writer)), ' ->'), 'cursor')))
  return group(join(nest(join(head, space(), body), 2), space(), 'end'))
}

/** `(a -> b)` */
export function clausesInParentheses(clauses: readonly Clause[], writer: Writer): Document {
  const [only, second] = clauses
  if (only === undefined) return '()'
  if (second !== undefined) return unfit(join('(', nest(join(LINE, clausesText(clauses, writer)), 2), LINE, ')'))
  const head = only.args.length === 0 ? '() ->' : join(clauseHead(only.args, writer), ' ->')
  return group(join('(', nest(join(head, space(), blockText(only.body, writer)), 'cursor'), ')'))
}
