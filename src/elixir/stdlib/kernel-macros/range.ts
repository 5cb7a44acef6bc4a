import type { Core } from '#elixir/core/core.ts'
import { expandSequentially } from '#elixir/expander/arguments.ts'
import { literal, remoteCall } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { isVariable, lineOfMeta } from '#elixir/expander/quoted.ts'
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
  const values = cores.map((core) => (core.kind === 'literal' ? core.value : undefined))
  if (values.some((value) => value === undefined)) return remoteCall('Range', 'new', cores, lineOfMeta(meta) || scope.env.line)
  const [first, last, step] = values as [Term, Term, Term | undefined]
  if (!isInteger(first) || !isInteger(last))
    return raiseArgument(`ranges (first..last) expect both sides to be integers, got: ${inspect(first)}..${inspect(last)}`)
  if (step !== undefined && (!isInteger(step) || step === 0)) {
    return raiseArgument(
      `ranges (first..last//step) expect the step to be a non-zero integer, got: ${inspect(first)}..${inspect(last)}//${inspect(step)}`,
    )
  }
  return literal(rangeTerm(first, last, step ?? (last < first ? -1 : 1)))
}

function rangeTerm(first: Term, last: Term, step: Term): Term {
  return struct(moduleAtom('Range'), { first, last, step })
}
