import { arrows } from '#elixir/expander/clauses.ts'
import { blocksOf } from '#elixir/expander/keyword-blocks.ts'
import {
  callArguments,
  quotedArrow,
  quotedBlock,
  quotedCall,
  quotedKeyword,
  quotedRemote,
  quotedVariable,
} from '#elixir/expander/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { atomName, isAtom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { pipeInto, unpipe } from './pipe.ts'

/** One part of what `dbg` prints: a heading, and lines of code with the variable that holds their value. */
interface Section {
  readonly heading: Term
  readonly lines: readonly (readonly [string, Term])[]
}

/** The code that runs what is debugged, what to print then, and the result. */
interface Plan {
  readonly run: readonly Term[]
  readonly sections: readonly Section[]
  readonly result: Term
}

/** `dbg(code, options)`: prints the code with its value, its steps too where it has any, and answers the value. */
export function* dbg(env: MacroEnvironment, code: Term = quotedCall('binding', []), options: Term = EMPTY_LIST): Effect<Term> {
  const plan = planOf(code)
  const sections = listFrom(
    plan.sections.map(({ heading, lines }) => tuple(heading, listFrom(lines.map(([text, value]) => tuple(text, value))))),
  )
  const print = quotedRemote(UTILS, 'dbg', [header(env), sections, options])
  return quotedBlock([...plan.run, print, plan.result])
}

const UTILS = moduleAtom('Kernel.Utils')

function header(env: MacroEnvironment): string {
  const { module, function: current } = env
  const place =
    module === null
      ? '(file)'
      : isTuple(current, 2)
        ? `${inspect(module)}.${nameOf(current.items[0] as Term)}/${String(current.items[1])}`
        : inspect(module)
  return `${env.file.slice(env.file.lastIndexOf('/') + 1)}:${env.line}: ${place}`
}

function nameOf(name: Term): string {
  return isAtom(name) ? atomName(name) : ''
}

function value(index: number): Term {
  return quotedVariable(`dbg_value${index}`, moduleAtom('Kernel'), EMPTY_LIST)
}

function assign(variable: Term, code: Term): Term {
  return quotedCall('=', [variable, code])
}

function planOf(code: Term): Plan {
  if (callArguments(code, '|>', 2) !== undefined) return pipeline(unpipe(code))
  for (const operator of ['and', 'or', '&&', '||']) {
    const operands = chain(code, operator)
    if (operands.length > 1) return logical(operator, operands)
  }
  const subject = callArguments(code, 'case', 2)
  if (subject !== undefined) return caseOf(code, subject as [Term, Term])
  for (const name of ['if', 'unless']) {
    const args = callArguments(code, name, 2)
    if (args !== undefined) return conditional(code, name, args as [Term, Term])
  }
  const clauses = callArguments(code, 'cond', 1)
  return clauses === undefined ? plain(code) : condOf(code, clauses[0] as Term)
}

function plain(code: Term): Plan {
  return { run: [assign(value(0), code)], sections: [{ heading: null, lines: [[quotedToText(code), value(0)]] }], result: value(0) }
}

function pipeline(steps: readonly Term[]): Plan {
  const run = steps.map((step, index) => assign(value(index), index === 0 ? step : pipeInto(value(index - 1), step, 0)))
  const lines = steps.map((step, index) => [index === 0 ? quotedToText(step) : `|> ${quotedToText(step)}`, value(index)] as const)
  return { run, sections: [{ heading: null, lines }], result: value(steps.length - 1) }
}

function chain(code: Term, operator: string): Term[] {
  const sides = callArguments(code, operator, 2)
  return sides === undefined ? [code] : [...chain(sides[0] as Term, operator), sides[1] as Term]
}

function logical(operator: string, operands: readonly Term[]): Plan {
  const run = operands.map((operand, index) =>
    assign(value(index), index === 0 ? operand : quotedCall(operator, [value(index - 1), operand])),
  )
  const lines = operands.map(
    (_, index) =>
      [quotedToText(operands.slice(0, index + 1).reduce((left, right) => quotedCall(operator, [left, right]))), value(index)] as const,
  )
  return { run, sections: [{ heading: null, lines }], result: value(operands.length - 1) }
}

function caseOf(code: Term, args: readonly [Term, Term]): Plan {
  const clauses = arrows(blocksOf(args[1])?.get('do') ?? null)
  if (clauses === undefined) return plain(code)
  const numbered = clauses.map((clause, index) => quotedArrow(clause.patterns, tuple(index + 1, clause.body), clause.meta))
  const run = [
    assign(value(0), args[0]),
    assign(tuple(value(1), value(2)), quotedCall('case', [value(0), quotedKeyword([['do', listFrom(numbered)]])])),
  ]
  return {
    run,
    sections: [
      { heading: 'Case argument:', lines: [[quotedToText(args[0]), value(0)]] },
      { heading: numberedHeading('Case expression'), lines: [[quotedToText(code), value(2)]] },
    ],
    result: value(2),
  }
}

/** `{title, number}`: which clause matched is known when it has run. */
function numberedHeading(title: string): Term {
  return tuple(title, value(1))
}

function condOf(code: Term, blocks: Term): Plan {
  const clauses = arrows(blocksOf(blocks)?.get('do') ?? null)
  if (clauses === undefined) return plain(code)
  const numbered = clauses.map((clause, index) =>
    quotedArrow(clause.patterns, quotedCall('{}', [index + 1, quotedToText(clause.patterns[0] as Term), clause.body]), clause.meta),
  )
  const pattern = quotedCall('{}', [value(1), value(3), value(2)])
  return {
    run: [assign(value(0), true), assign(pattern, quotedCall('cond', [quotedKeyword([['do', listFrom(numbered)]])]))],
    sections: [
      { heading: numberedHeading('Cond clause'), lines: [['', tuple(value(3), value(0))]] },
      { heading: 'Cond expression:', lines: [[quotedToText(code), value(2)]] },
    ],
    result: value(2),
  }
}

function conditional(code: Term, name: string, args: readonly [Term, Term]): Plan {
  const title = name === 'if' ? 'If' : 'Unless'
  return {
    run: [assign(value(0), args[0]), assign(value(1), quotedCall(name, [value(0), args[1]]))],
    sections: [
      { heading: `${title} condition:`, lines: [[quotedToText(args[0]), value(0)]] },
      { heading: `${title} expression:`, lines: [[quotedToText(code), value(1)]] },
    ],
    result: value(1),
  }
}
