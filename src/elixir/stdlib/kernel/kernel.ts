import { type NativeModule, pure } from '#elixir/native.ts'
import { KERNEL_BUILT_INS } from '#elixir/vm/built-ins.ts'
import { moduleAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { callFunctions } from './calls.ts'
import { operatorFunctions } from './operators.ts'
import { pathFunctions } from './paths.ts'
import { spawnFunctions } from './spawn.ts'
import { structFunctions } from './structs.ts'
import { textFunctions } from './texts.ts'
import { toTimeout } from './timeouts.ts'

/** The functions of `Kernel`; its macros stand in kernel-macros. */
export const kernelFunctions: NativeModule['functions'] = {
  ...Object.fromEntries([...KERNEL_BUILT_INS].map(([key, call]) => [key, pure(call)])),
  ...operatorFunctions,
  ...callFunctions,
  ...spawnFunctions,
  ...structFunctions,
  ...pathFunctions,
  ...textFunctions,
  'to_timeout/1': pure(toTimeout),
}

/** `first..last//step` as a struct, after the checks of the range operators. */
export function makeRange(first: Term, last: Term, step: Term): Term {
  if (typeof first !== 'number' || typeof last !== 'number') {
    return raiseArgument(`ranges (first..last) expect both sides to be integers, got: ${inspect(first)}..${inspect(last)}`)
  }
  return struct(moduleAtom('Range'), { first, last, step })
}
