import { effect, type NativeModule } from '#elixir/native.ts'
import { getShared, putShared } from '#elixir/stdlib/process/shared.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Fun, isFun } from '#terms/fun.ts'
import type { InspectOptions } from '#terms/inspect/options.ts'
import { INSPECT } from '#terms/inspect/opts-term.ts'
import type { Term } from '#terms/term.ts'

const AREA = 'inspect'
const DEFAULT = atom('default_inspect_fun')

/** What makes the documents of terms when no `inspect_fun:` is given. */
export function* defaultInspectFun(): Effect<Term> {
  return (yield* getShared(AREA, DEFAULT)) ?? INSPECT
}

/** The options that hold where none are given. */
export function* defaultOptions(): Effect<InspectOptions> {
  const fun = yield* getShared(AREA, DEFAULT)
  return fun instanceof Fun ? { inspectFun: fun } : {}
}

function* setDefault(fun: Term): Effect<Term> {
  if (!isFun(fun, 2)) return functionClause('Inspect.Opts', 'default_inspect_fun', [fun])
  yield* putShared(AREA, DEFAULT, fun)
  return atom('ok')
}

/** `Inspect.Opts.default_inspect_fun/0,1` */
export const defaultFunctions: NativeModule['functions'] = {
  'default_inspect_fun/0': effect(defaultInspectFun),
  'default_inspect_fun/1': effect(setDefault),
}
