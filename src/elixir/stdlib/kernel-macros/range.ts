import { invariant } from '#base/invariant.ts'
import type { Core } from '#elixir/core/core.ts'
import { expandSequentially } from '#elixir/expander/arguments.ts'
import { literal, remoteCall } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { isVariable, lineOfMeta, quotedCall } from '#elixir/expander/quoted.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** `..`, `first..last` and `first..last//step`. */
export function* range(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  if (args.length === 0) return literal(rangeTerm(0, -1, 1))
  const cores = yield* expandSequentially(args, scope)
  if (cores.some((core, i) => core.kind === 'literal' && isVariable(args[i] as Term)))
    return remoteCall('Range', 'new', cores, lineOfMeta(meta) || scope.env.line)
  checkLiterals(cores, args)
  const values = cores.map((core) => (core.kind === 'literal' ? core.value : undefined))
  if (values.some((value) => value === undefined)) return remoteCall('Range', 'new', cores, lineOfMeta(meta) || scope.env.line)
  const [first, last, step] = values as [Term, Term, Term | undefined]
  invariant(isInteger(first) && isInteger(last), 'written ranges are checked')
  return literal(rangeTerm(first, last, step ?? (last < first ? -1 : 1)))
}

/** What is written out is checked when the code is compiled, whatever the other parts are. */
function checkLiterals(cores: readonly Core[], args: readonly Term[]): void {
  const [first, last, step] = cores as [Core, Core, Core | undefined]
  if (isWrong(first) || isWrong(last))
    raiseArgument(`ranges (first..last//step) expect both sides to be integers, got: ${quotedToText(quotedCall('..', args.slice(0, 2)))}`)
  if (step?.kind === 'literal' && (isWrong(step) || step.value === 0))
    raiseArgument(`ranges (first..last//step) expect the step to be a non-zero integer, got: ${inspect(step.value)}`)
}

function isWrong(core: Core): boolean {
  return core.kind === 'literal' && !isInteger(core.value)
}

function rangeTerm(first: Term, last: Term, step: Term): Term {
  return struct(moduleAtom('Range'), { first, last, step })
}
