import type { NativeFunction, NativeModule } from '#elixir/native.ts'
import { isFun } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'
import { functionClause } from './raise.ts'

/** Which argument must be a function, and of how many arguments, by `name/arity`. */
export type FunctionGuards = Readonly<Record<string, readonly [position: number, arity: number]>>

/** The functions of a module, where some check that they are given a function before they look at anything else. */
export function withFunctionGuards(
  module: string,
  functions: NativeModule['functions'],
  guards: FunctionGuards,
): NativeModule['functions'] {
  return Object.fromEntries(Object.entries(functions).map(([key, native]) => [key, guarded(module, key, native, guards[key])]))
}

function guarded(module: string, key: string, native: NativeFunction, guard: FunctionGuards[string] | undefined): NativeFunction {
  if (guard === undefined) return native
  const [position, arity] = guard
  const check = (args: readonly Term[]): void => {
    if (!isFun(args[position] as Term, arity)) functionClause(module, key.slice(0, key.lastIndexOf('/')), args)
  }
  const { kind, call } = native
  return kind === 'pure'
    ? {
        kind,
        call: (...args) => {
          check(args)
          return call(...args)
        },
      }
    : {
        kind,
        call: (...args) => {
          check(args)
          return call(...args)
        },
      }
}
