import type { Core } from '#elixir/core/core.ts'
import { computedCall, variableUse } from '#elixir/expander/core-nodes.ts'
import { markUsed, type Scope } from '#elixir/expander/env.ts'
import { expandAllMacros } from '#elixir/expander/expand-macros.ts'
import { callArguments, isVariable, lineOfMeta, metaOf, metaWithLine, quotedVariable } from '#elixir/expander/quoted.ts'
import { nameOfKey } from '#elixir/expander/variables.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** `var!(name)` and `var!(name, context)`: the caller's variable. */
// biome-ignore lint/correctness/useYield: an effect as all macros are
export function* callersVariable(env: MacroEnvironment, quoted: Term, context: Term = null): Effect<Term> {
  if (!isVariable(quoted)) return raiseArgument(`expected a variable to be given to var!, got: ${quotedToText(quoted)}`)
  const target = context === null ? null : env.expandAlias(context)
  const line = lineOfMeta(metaOf(quoted))
  return quotedVariable((quoted.items[0] as Atom).name, target, line === 0 ? EMPTY_LIST : metaWithLine(line))
}

/** `alias!(Name)`: the alias as the caller has it. */
// biome-ignore lint/correctness/useYield: an effect as all macros are
export function* callersAlias(_env: MacroEnvironment, quoted: Term): Effect<Term> {
  const segments = callArguments(quoted, '__aliases__')
  return segments === undefined ? quoted : tuple(atom('__aliases__'), EMPTY_LIST, listFrom(segments))
}

/** `binding()` and `binding(context)`: names and values, sorted by name. */
export function* binding(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  const context = args.length === 0 ? null : yield* expandAllMacros(args[0] as Term, scope)
  const suffix = context instanceof Atom ? `@${context.name}` : ''
  const visible = [...scope.env.variables].filter(([key]) => key === `${nameOfKey(key)}${suffix}` && !nameOfKey(key).startsWith('_'))
  const sorted = visible.sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [key, variable] of sorted) markUsed(scope.env, key, variable)
  const names = sorted.map(([key]) => atom(nameOfKey(key)))
  const run = (...values: Term[]): Term => listFrom(names.map((name, index) => tuple(name, values[index] as Term)))
  return computedCall(
    run,
    sorted.map(([, variable]) => variableUse(variable)),
    lineOfMeta(meta),
  )
}
