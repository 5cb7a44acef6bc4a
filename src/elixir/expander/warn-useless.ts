import type { Core } from '#elixir/core/core.ts'
import { Atom } from '#terms/atom.ts'
import { Float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import type { Scope } from './env.ts'
import { placeOf, reportWarning } from './errors.ts'
import { callArguments, isVariable, metaOf } from './quoted.ts'
import { KERNEL } from './unit.ts'

/** Warns of code that stands in a block, not at its end, and does nothing. */
export function warnUseless(quoted: Term, core: Core, meta: Term, scope: Scope): void {
  if (typeof quoted === 'string' || isInteger(quoted) || quoted instanceof Float) {
    reportWarning(
      scope,
      `code block contains unused literal ${inspect(quoted)} (remove the literal or assign it to _ to avoid warnings)`,
      meta,
    )
    return
  }
  const name = isVariable(quoted) && core.kind === 'variable' ? nameOf(quoted) : undefined
  if (name !== undefined) {
    reportWarning(
      scope,
      `variable ${name} in code block has no effect as it is never returned (remove the variable or assign it to _ to avoid warnings)`,
      quoted,
    )
    return
  }
  const attribute = callArguments(quoted, '@', 1)?.[0]
  if (attribute !== undefined && isVariable(attribute)) {
    reportWarning(
      scope,
      `module attribute @${nameOf(attribute)} in code block has no effect as it is never returned (remove the attribute or assign it to _ to avoid warnings)`,
      quoted,
    )
    return
  }
  if (scope.env.function !== null) warnUselessCall(quoted, core, scope)
}

function nameOf(variable: Term & { readonly items: readonly Term[] }): string {
  const [head] = variable.items
  return head instanceof Atom ? head.name : ''
}

/** What the Erlang compiler says of a pure function whose result is dropped: that it does nothing, or when it may raise that the result is ignored. */
function warnUselessCall(quoted: Term, core: Core, scope: Scope): void {
  if (core.kind !== 'call' || core.target.kind !== 'remote' || core.target.module.kind !== 'literal') return
  if (core.target.module.value !== KERNEL) return
  const key = `${core.target.name}/${core.args.length}`
  const { name } = core.target
  const message = NO_EFFECT.has(key)
    ? `use of operator ${name} has no effect`
    : TYPE_TEST.test(key)
      ? `the call to ${key} has no effect`
      : OPERATORS.has(key)
        ? `the result of evaluating operator '${name}'/${core.args.length} is ignored ${SUPPRESS}`
        : FUNCTIONS.has(key)
          ? `the result of calling ${key} is ignored ${SUPPRESS}`
          : undefined
  if (message !== undefined) scope.env.module?.lateWarnings.push({ message, place: placeOf(metaOf(quoted), scope.env) })
}

const SUPPRESS = '(suppress the warning by assigning the expression to the _ variable)'
const NO_EFFECT = new Set(['==/2', '!=/2', '===/2', '!==/2', '</2', '>/2', '<=/2', '>=/2'])
const TYPE_TEST = /^is_[a-z]+\/1$/
const OPERATORS = new Set(['+/2', '-/2', '*/2', '//2', '+/1', '-/1', 'not/1', '++/2', '--/2'])
const FUNCTIONS = new Set([
  'length/1',
  'hd/1',
  'tl/1',
  'elem/2',
  'map_size/1',
  'tuple_size/1',
  'byte_size/1',
  'abs/1',
  'round/1',
  'trunc/1',
])
