import type { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Form, FunctionDefinition } from './core/core.ts'
import type { NativeModule } from './native.ts'

/** A module as the machine runs it. */
export interface ModuleDefinition {
  readonly name: Atom
  readonly functions: readonly FunctionDefinition[]
  /** Functions written in TypeScript beside them (`__info__/1`, `__struct__/0,1`, …), keyed `name/arity`. */
  readonly natives: NativeModule['functions']
}

/** What running a form gave: its value and the values of its outputs, in their order. */
export interface Evaluation {
  readonly value: Term
  readonly outputs: readonly Term[]
}

/** What the expander needs of the compiler and VM. Implemented in vm/machine.ts. */
export interface Machine {
  /** Compiles a form and runs it in the calling process. */
  evaluate(form: Form, inputs: readonly Term[]): Effect<Evaluation>
  /** Compiles the functions and makes the module callable, in place of an older one of that name. */
  defineModule(definition: ModuleDefinition): void
  /** Forgets a module. */
  deleteModule(name: Atom): void
  /** Whether a module of this name can be called, native ones included. */
  isLoaded(name: Atom): boolean
  /** `name/arity` of the public functions of a loaded module. */
  exports(name: Atom): readonly string[]
  /** The names of all modules that can be called, as atoms have them. */
  moduleNames(): readonly string[]
  /** The native module behind a name, for its macros and struct. */
  nativeModule(name: Atom): NativeModule | undefined
}
