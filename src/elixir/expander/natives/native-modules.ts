import type { Evaluator } from '#elixir/expander/evaluate.ts'
import type { NativeModule } from '#elixir/native.ts'
import { completeNative } from '#elixir/stdlib/complete-native.ts'
import { createCode } from './code.ts'
import { createErlangCode } from './erlang-code.ts'
import { createKernelUtils } from './kernel-utils.ts'
import { createMacro } from './macro.ts'
import { createMacroEnv } from './macro-env.ts'
import { createModule } from './module.ts'
import { createProtocol } from './protocol.ts'

/** The modules that are the compiler's face to Elixir code: `Code`, `Macro`, `Macro.Env`, `Module`, `Protocol`. The evaluator is asked for when one is called. */
export function compilerModules(evaluator: () => Evaluator): readonly NativeModule[] {
  return [
    createCode(evaluator),
    createMacro(evaluator),
    createMacroEnv(),
    createModule(evaluator),
    createProtocol(evaluator),
    createKernelUtils(),
    createErlangCode(evaluator),
  ].map(completeNative)
}
