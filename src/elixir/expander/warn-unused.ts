import type { Bound, Scope } from './env.ts'
import { reportAt } from './errors.ts'

const NOT_MEANT = 'if the variable is not meant to be used, prefix it with an underscore'
const SHADOWS =
  'there is a variable with the same name in the context, use the pin operator (^) to match on it or prefix this variable with underscore if it is not meant to be used'

/** Warns of variables, bound since there were `from` of them, that nothing has read; they are forgotten. */
export function warnUnused(scope: Scope, from = 0): void {
  const { usage } = scope.env
  const unused = usage.bound.splice(from).filter(({ variable }) => !usage.used.has(variable) && !variable.name.startsWith('_'))
  for (const bound of unused.sort(byName)) warn(scope, bound)
}

function byName(a: Bound, b: Bound): number {
  return a.variable.name < b.variable.name ? -1 : a.variable.name > b.variable.name ? 1 : 0
}

function warn(scope: Scope, { variable: { name }, place, shadows }: Bound): void {
  const correction = { title: `Change to "_${name}"`, word: name, insert: `_${name}` }
  reportAt(scope, 'warning', `variable "${name}" is unused (${shadows ? SHADOWS : NOT_MEANT})`, place, correction)
}
