import { type NativeModule, pure } from '#elixir/native.ts'
import { KERNEL_BUILT_INS } from '#elixir/vm/built-ins.ts'
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
