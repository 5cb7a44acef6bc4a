import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { MacroEnvironment } from './macro-environment.ts'

/** A function of an Elixir-visible module, written in TypeScript. */
export type NativeFunction =
  /** Needs nothing but its arguments: called directly. May raise by throwing `Thrown`. */
  | { readonly kind: 'pure'; readonly call: (...args: Term[]) => Term }
  /** Asks for things while it runs (calls functions, waits, sends, queries). */
  | { readonly kind: 'effect'; readonly call: (...args: Term[]) => Effect<Term> }

/** A macro written in TypeScript: quoted arguments in, quoted code out; may expand or evaluate on the way. */
export type NativeMacro = (env: MacroEnvironment, ...args: Term[]) => Effect<Term>

/**
 * An Elixir module written in TypeScript. Keys of `functions` and `macros` are `name/arity`; a function with default
 * arguments has one entry for each arity. Nothing here keeps state between runs: what a module must remember lives in the
 * session that made it (`createX(session)` returns the NativeModule).
 */
export interface NativeModule {
  /** The Elixir name: `Enum`, `Ecto.Query`; an Erlang module starts with a colon: `:maps`. */
  readonly name: string
  readonly functions: Readonly<Record<string, NativeFunction>>
  readonly macros?: Readonly<Record<string, NativeMacro>>
  /** `name/arity` of macros that the expander knows of itself (those of Kernel). */
  readonly builtInMacros?: readonly string[]
  /** When the module defines a struct: its fields with their defaults, in order, without `__struct__`. */
  readonly struct?: Readonly<Record<string, Term>>
  /** Struct fields that must be given when one is built. */
  readonly enforcedKeys?: readonly string[]
}

/** A native that only computes. */
export function pure(call: (...args: never[]) => Term): NativeFunction {
  return { kind: 'pure', call: call as (...args: Term[]) => Term }
}

/** A native that asks for things: `effect(function* (enumerable, fun) { … yield call(fun, [item]) … })`. */
export function effect(call: (...args: never[]) => Effect<Term>): NativeFunction {
  return { kind: 'effect', call: call as (...args: Term[]) => Effect<Term> }
}
