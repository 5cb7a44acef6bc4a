import { exceptionField } from '#elixir/exceptions/define.ts'
import { nodeParts } from '#elixir/expander/quoted.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY, group, nest } from '#terms/inspect/doc.ts'
import { toDocEffect } from '#terms/inspect/inspect-effect.ts'
import { layout } from '#terms/inspect/layout.ts'
import { inspectContext } from '#terms/inspect/options.ts'
import { toDoc } from '#terms/inspect/to-doc.ts'
import { listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'
import { padLines } from './pad-lines.ts'

/** How a failed assertion is laid out. */
export interface AssertionLayout {
  readonly width: number
  /** What each line of it begins with. */
  readonly padding: string
}

const COUNTER_PADDING = 5
/** What a field of an AssertionError holds when it says nothing. */
export const NO_VALUE = atom('ex_unit_no_meaningful_value')

/** The text of an `ExUnit.AssertionError`: message, code, arguments, left and right. */
export function* formatAssertion(error: ElixirMap, { width, padding }: AssertionLayout): Effect<string> {
  const [message, expr, args, right] = ['message', 'expr', 'args', 'right'].map((name) => exceptionField(error, name)) as [
    Term,
    Term,
    Term,
    Term,
  ]
  const labelWidth = right === NO_VALUE ? 6 : 7
  const indent = labelWidth + COUNTER_PADDING
  const rows: string[] = []
  if (message !== NO_VALUE) rows.push(padLines(typeof message === 'string' ? message : '', COUNTER_PADDING))
  const add = (label: string, value: string) => rows.push(`${label}:`.padEnd(labelWidth) + value)
  if (expr !== NO_VALUE) add('code', codeText(expr, indent))
  if (args !== NO_VALUE) add('arguments', yield* argumentsText(args, width))
  for (const [label, value] of yield* sides(error, indent, width)) add(label, value)
  return rows.map((row) => `${padding}${row}\n`).join('')
}

function* sides(error: ElixirMap, indent: number, width: number): Effect<readonly (readonly [string, string])[]> {
  const [left, right, context] = ['left', 'right', 'context'].map((name) => exceptionField(error, name)) as [Term, Term, Term]
  if (isTuple(context, 3)) return yield* mailbox(left, context, indent, width)
  const rows: (readonly [string, string])[] = []
  if (left !== NO_VALUE) rows.push(['left', context instanceof Atom ? yield* valueText(left, indent, width) : codeText(left, indent)])
  if (right !== NO_VALUE) rows.push(['right', yield* valueText(right, indent, width)])
  return rows
}

/** What was in the mailbox, each message beside the pattern that it did not match. */
function* mailbox(pattern: Term, context: Tuple, indent: number, width: number): Effect<readonly (readonly [string, string])[]> {
  const messages = listItems(context.items[2] as Term) ?? []
  if (messages.length === 0) return []
  const entries: string[] = []
  for (const message of messages) {
    const value = yield* valueText(message, indent + COUNTER_PADDING, width)
    entries.push(`\n       pattern: ${codeText(pattern, indent + COUNTER_PADDING)}\n       value:   ${value}`)
  }
  return [['mailbox', entries.join('\n')]]
}

function* argumentsText(args: Term, width: number): Effect<string> {
  let text = '\n'
  let count = 0
  for (const arg of listItems(args) ?? []) text += `\n         # ${++count}\n         ${yield* valueText(arg, 9, width)}\n`
  return text
}

/** The value as `inspect` prints it, its further lines indented. */
function* valueText(value: Term, indent: number, width: number): Effect<string> {
  const available = width - indent
  const context = inspectContext({ pretty: true, width: available }, toDoc, () => EMPTY)
  return layout(nest(group(yield* toDocEffect(value, context)), indent), available)
}

/** Quoted code as it was written, its further lines indented; an assertion without its parentheses. */
function codeText(quoted: Term, indent: number): string {
  const parts = nodeParts(quoted)
  const only = parts?.args?.length === 1 ? parts.args[0] : undefined
  const isAssertion = parts?.head instanceof Atom && /^(assert|refute)/.test(parts.head.name)
  const text = isAssertion && only !== undefined ? `${(parts.head as Atom).name} ${quotedToText(only)}` : quotedToText(quoted)
  return padLines(text, indent)
}
