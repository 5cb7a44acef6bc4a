import { callArguments, quotedCall, quotedVariable } from '#elixir/expander/quoted.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { assign, linesOf, type Plan, value } from './dbg-plan.ts'
import { pipeInto } from './pipe.ts'

/** What goes through a pipeline; a `dbg` among the steps prints this name. */
const PIPED = quotedVariable('value', moduleAtom('Kernel'))

/** A pipeline: the value after each step. */
export function pipeline(steps: readonly Term[]): Plan {
  const run = steps.flatMap((step, index) => [assign(PIPED, index === 0 ? step : pipeInto(PIPED, step, 0)), assign(value(index), PIPED)])
  const lines = steps.map((step, index) => [index === 0 ? quotedToText(step) : `|> ${quotedToText(step)}`, value(index)] as const)
  return { run, sections: [{ heading: null, lines: linesOf(lines) }], result: value(steps.length - 1) }
}

const LOGICAL = ['and', 'or', '&&', '||']

/** Whether the code is `and`, `or`, `&&` or `||` of two operands. */
export function isLogical(code: Term): boolean {
  return LOGICAL.some((operator) => callArguments(code, operator, 2) !== undefined)
}

/** Boolean operators: the value of each left side, innermost first. */
export function logical(code: Term): Plan {
  const nested: Term[] = [code]
  for (let sides = leftOf(code); sides !== undefined; sides = leftOf(sides)) nested.unshift(sides)
  const run = nested.map((part, index) => assign(value(index), index === 0 ? part : withLeft(part, value(index - 1))))
  const lines = nested.map((part, index) => [part, value(index)] as const)
  return { run, sections: [{ heading: null, lines: linesOf(lines) }], result: value(nested.length - 1) }
}

function leftOf(code: Term): Term | undefined {
  for (const operator of LOGICAL) {
    const sides = callArguments(code, operator, 2)
    if (sides !== undefined) return sides[0]
  }
  return undefined
}

function withLeft(code: Term, left: Term): Term {
  for (const operator of LOGICAL) {
    const sides = callArguments(code, operator, 2)
    if (sides !== undefined) return quotedCall(operator, [left, sides[1] as Term])
  }
  return code
}

/** Stands for the heading of a block of code, whose lines stand in parentheses. */
export const CODE_BLOCK = atom('block')

/** `(a; b)`: the value of each expression. */
export function block(expressions: readonly Term[]): Plan {
  const run = expressions.map((expression, index) => assign(value(index), expression))
  const lines = expressions.map((expression, index) => [expression, value(index)] as const)
  return { run, sections: [{ heading: CODE_BLOCK, lines: linesOf(lines) }], result: value(expressions.length - 1) }
}
