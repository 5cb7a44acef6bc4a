import { callArguments, quotedBlock, quotedCall, quotedRemote } from '#elixir/expander/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { atomName, isAtom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { caseOf, conditional, condOf } from './dbg-branches.ts'
import { type Plan, plain } from './dbg-plan.ts'
import { block, isLogical, logical, pipeline } from './dbg-steps.ts'
import { withOf } from './dbg-with.ts'
import { unpipe } from './pipe.ts'

/** `dbg(code, options)`: prints the code with its value, its steps too where it has any, and answers the value. */
export function* dbg(env: MacroEnvironment, code: Term = quotedCall('binding', []), options: Term = EMPTY_LIST): Effect<Term> {
  const plan = planOf(code)
  const sections = listFrom(plan.sections.map(({ heading, lines }) => tuple(heading, lines)))
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

function planOf(code: Term): Plan {
  if (callArguments(code, '|>', 2) !== undefined) return pipeline(unpipe(code))
  if (isLogical(code)) return logical(code)
  const expressions = callArguments(code, '__block__')
  if (expressions !== undefined && expressions.length > 0) return block(expressions)
  const clauses = callArguments(code, 'with')
  if (clauses !== undefined && clauses.length > 0) return withOf(code, clauses)
  return branchOf(code) ?? plain(code)
}

function branchOf(code: Term): Plan | undefined {
  const subject = callArguments(code, 'case', 2)
  if (subject !== undefined) return caseOf(code, subject as [Term, Term])
  for (const name of ['if', 'unless']) {
    const args = callArguments(code, name, 2)
    if (args !== undefined) return conditional(code, name, args as [Term, Term])
  }
  const clauses = callArguments(code, 'cond', 1)
  return clauses === undefined ? undefined : condOf(code, clauses[0] as Term)
}
