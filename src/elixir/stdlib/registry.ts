import { exceptionModules } from '#elixir/exceptions/exceptions.ts'
import type { NativeModule } from '#elixir/native.ts'
import { completeNative } from './complete-native.ts'
import { enumModule } from './enum/enum.ts'
import { enumerableModules } from './enumerable/protocol-modules.ts'
import { inspectAlgebra } from './inspect/algebra.ts'
import { inspectModules } from './inspect/inspect-module.ts'
import { kernelFunctions } from './kernel/kernel.ts'
import { processModules } from './process/process-modules.ts'
import { stringCharsModules } from './protocols/string-chars.ts'

const modules: readonly NativeModule[] = [
  { name: 'Kernel', functions: kernelFunctions },
  ...exceptionModules,
  ...stringCharsModules,
  ...enumerableModules,
  ...inspectModules,
  inspectAlgebra,
  enumModule,
  ...processModules,
]

/** The standard library: all modules written in TypeScript, complete with what the compiler adds to every module. */
export const standardLibrary: readonly NativeModule[] = modules.map(completeNative)
