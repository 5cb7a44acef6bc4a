import { moduleAtom } from './atom.ts'
import type { ElixirMap } from './map.ts'
import { struct } from './struct.ts'
import type { Term } from './term.ts'

/** What Elixir code throws, as a JavaScript exception: `raise` (error), `exit` or `throw`. Not an `Error`: making a JavaScript stack costs too much. */
export class Thrown {
  readonly kind: 'error' | 'exit' | 'throw'
  readonly reason: Term
  /** The Elixir frames where it was raised, a list as `__STACKTRACE__` has it; filled in by the machine. */
  stacktrace: Term | undefined

  constructor(kind: 'error' | 'exit' | 'throw', reason: Term) {
    this.kind = kind
    this.reason = reason
  }
}

/**
 * An exception struct, with `__exception__: true` and the fields given (all that the exception module defines, in its order):
 * `throw new Thrown('error', exception('ArgumentError', { message: 'argument error' }))`, or `raise(…)` for short.
 */
export function exception(module: string, fields: Readonly<Record<string, Term>>): ElixirMap {
  return struct(moduleAtom(module), { __exception__: true, ...fields })
}

/** Raises an exception of that module with those fields. */
export function raise(module: string, fields: Readonly<Record<string, Term>>): never {
  throw new Thrown('error', exception(module, fields))
}

/** Raises `ArgumentError` with this message. */
export function raiseArgument(message: string): never {
  return raise('ArgumentError', { message })
}
