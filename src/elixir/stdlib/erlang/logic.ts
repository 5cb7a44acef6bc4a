import { type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import type { Term } from '#terms/term.ts'

function strict(name: string, decide: (a: boolean, b: boolean) => boolean): NativeFunction {
  return pure((a: Term, b: Term) =>
    typeof a === 'boolean' && typeof b === 'boolean' ? decide(a, b) : badArgument(':erlang', name, [a, b]),
  )
}

/** Erlang's operators on two booleans, both of which are evaluated. */
export const logicFunctions: NativeModule['functions'] = {
  'and/2': strict('and', (a, b) => a && b),
  'or/2': strict('or', (a, b) => a || b),
  'xor/2': strict('xor', (a, b) => a !== b),
}
