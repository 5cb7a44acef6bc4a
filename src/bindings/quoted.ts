import { quotedCall, quotedKeyword, quotedRemote, quotedVariable } from '#elixir/expander/quoted.ts'
import { moduleAtom } from '#terms/atom.ts'
import type { List } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'

/** A quoted call of a module's function: `callRemote('Ecto.Schema', '__field__', [x])`. */
export function callRemote(module: string, name: string, args: readonly Term[]): Tuple {
  return quotedRemote(moduleAtom(module), name, args)
}

/** The last argument of a call with a block: `[do: body]`. */
export function doBlock(body: Term): List {
  return quotedKeyword([['do', body]])
}

/** `@name value` */
export function setAttribute(name: string, value: Term): Tuple {
  return quotedCall('@', [quotedCall(name, [value])])
}

/** `__MODULE__` */
export const CURRENT_MODULE = quotedVariable('__MODULE__')
