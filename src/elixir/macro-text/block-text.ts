import type { Term } from '#terms/term.ts'
import { commas } from './arguments-text.ts'
import { blockRows, type Row } from './block-rows.ts'
import { collapse, type Document, group, join, LINE, nest, space, unfit, ungroup } from './document.ts'
import { binaryOf, type Clause, clausesOf, formOf } from './shape.ts'
import type { Writer } from './text-state.ts'

/** Several expressions, one a line, with empty lines around those that take more; anything else as itself. */
export function blockText(term: Term, writer: Writer): Document {
  const rows = blockRows(term, writer)
  const [only] = rows
  if (only === undefined) return ''
  return rows.length === 1 ? only.document : unfit(joinRows(rows))
}

function joinRows(rows: readonly Row[]): Document {
  const documents: Document[] = []
  let before: Document = ''
  rows.forEach((row, index) => {
    const next = rows[index + 1]
    const apart = next !== undefined && next.from - row.to > 1
    const behind = next === undefined ? '' : apart ? LINE : row.tight ? '' : space('')
    const collapsed = behind === '' ? '' : collapse(2)
    documents.push(...(index === 0 ? [] : [LINE]), group(join(before, row.document, collapsed, behind)))
    before = behind
  })
  return join(...documents)
}

/** `do … else … end` behind a call. */
export function doBlocksText(head: Document, blocks: readonly (readonly [string, Term])[], writer: Writer): Document {
  const parts = blocks.flatMap(([key, body]) => [key === 'do' ? '' : join(LINE, key), bodyText(body, writer)])
  return unfit(join(head, ...parts, LINE, 'end'))
}

function bodyText(body: Term, writer: Writer): Document {
  const clauses = clausesOf(body)
  if (clauses !== undefined) return nest(join(LINE, clausesText(clauses, writer)), 2)
  const document = formOf(body, '__block__')?.length === 0 ? '' : blockText(body, writer)
  return document === '' ? '' : nest(join(LINE, document), 2)
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

function clauseText({ args, body, broken }: Clause, writer: Writer): Document {
  const head = args.length === 0 ? '() ->' : join(nest(ungroup(clauseHead(args, writer)), 'cursor'), ' ->')
  const content = join(space(), blockText(body, writer))
  return nest(join(group(head), broken && writer.source !== null ? unfit(content) : content), 2)
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
  const content = blockText(first.body, writer)
  const body = first.broken && writer.source !== null ? unfit(content) : content
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
