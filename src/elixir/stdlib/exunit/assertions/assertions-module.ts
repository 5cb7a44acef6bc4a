import type { NativeModule } from '#elixir/native.ts'
import type { ExUnitState } from '#elixir/stdlib/exunit/state.ts'
import { assertMacro, refuteMacro } from './assert.ts'
import { catchMacros } from './catch.ts'
import { failureFunctions } from './failures.ts'
import { assertionFunctions } from './functions.ts'
import { receiveFunctions, receiveMacros } from './receive.ts'

/** `ExUnit.Assertions` */
export function createAssertionsModule(state: ExUnitState): NativeModule {
  return {
    name: 'ExUnit.Assertions',
    functions: { ...assertionFunctions, ...failureFunctions, ...receiveFunctions(state) },
    macros: { 'assert/1': assertMacro, 'refute/1': refuteMacro, ...receiveMacros, ...catchMacros },
  }
}
