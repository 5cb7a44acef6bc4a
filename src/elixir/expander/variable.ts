import { similarNames } from '#base/similar-names.ts'
import type { Core } from '#elixir/core/core.ts'
import type { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'
import { literal, variableUse } from './core-nodes.ts'
import { type Correction, changeTo } from './diagnostic.ts'
import type { Env, Scope } from './env.ts'
import { compileError, reportError, reportWarning } from './errors.ts'
import { isPlain, nameOfKey, readVariable, variableKey } from './variables.ts'

function warnUnderscored(name: string, meta: Term, scope: Scope): void {
  reportWarning(
    scope,
    `the underscored variable "${name}" is used after being set. A leading underscore indicates that the value of the variable should be ignored. If this is intended please rename the variable to remove the underscore`,
    meta,
  )
}

/** The variable that may have been meant. */
function misspelt(name: string, env: Env): Correction | undefined {
  const [similar] = similarNames(name, [...env.variables.keys()].filter(isPlainName), 0.77, 1)
  return similar === undefined ? undefined : changeTo(name, similar)
}

function isPlainName(key: string): boolean {
  return nameOfKey(key) === key && !key.startsWith('_')
}

/** A variable's use. One that is not bound is an error; expansion goes on, to find more of them. */
// biome-ignore lint/correctness/useYield: an effect as all passes are
export function* expandVariable(quoted: Tuple, scope: Scope): Effect<Core> {
  const [head, meta, context] = quoted.items as [Atom, Term, Term]
  if (head.name === '_') {
    return compileError(
      scope,
      'invalid use of _. _ can only be used inside patterns to ignore values and cannot be used in expressions. Make sure you are inside a pattern or change it accordingly',
      meta,
    )
  }
  const variable = readVariable(scope.env, variableKey(head.name, meta, context))
  if (variable !== undefined) {
    if (head.name.startsWith('_') && isPlain(meta, context)) warnUnderscored(head.name, meta, scope)
    return variableUse(variable)
  }
  reportError(scope, `undefined variable "${head.name}"`, meta, misspelt(head.name, scope.env))
  scope.env.unit.failures.add(scope.env.usage)
  return literal(null)
}
