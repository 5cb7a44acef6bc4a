import { type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { type List, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

/** `behaviour_info/1` of a native module that is a behaviour, from its callbacks as `name/arity`. */
export function behaviourInfo(module: string, callbacks: readonly string[], optional: readonly string[] = []): NativeModule['functions'] {
  return {
    'behaviour_info/1': pure((key: Term) => {
      if (key === atom('callbacks')) return pairs([...callbacks, ...optional])
      return key === atom('optional_callbacks') ? pairs(optional) : functionClause(module, 'behaviour_info', [key])
    }),
  }
}

function pairs(callbacks: readonly string[]): List {
  return listFrom(
    callbacks.map((callback) => {
      const [name, arity] = callback.split('/') as [string, string]
      return tuple(atom(name), Number(arity))
    }),
  )
}
