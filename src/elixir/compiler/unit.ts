import type { Core } from '#elixir/core/core.ts'
import type { CodeRef } from '#elixir/vm/code.ts'
import type { Eval, Handler, Step } from '#elixir/vm/frame.ts'
import type { ModuleTable } from '#elixir/vm/module-table.ts'
import type { Atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { Scope } from './scope.ts'

/** How the files of one construct each compile the parts of theirs. */
export interface Compiler {
  /** Whether the expression neither calls Elixir code nor has effects. */
  isSimple(core: Core, context: Context): boolean
  /** Compiles a simple expression. */
  value(core: Core, context: Context): Eval
  /** Compiles any expression; its value goes to `next`. `RETURN` as `next` makes it the last of its function. */
  step(core: Core, context: Context, next: Step): Step
}

/** What is compiled together: a module, or a top-level form. */
export interface Unit {
  readonly compiler: Compiler
  readonly modules: ModuleTable
  /** `:elixir_eval` at the top level. */
  readonly module: Atom
  readonly file: string
  /** Top-level code words some errors differently from the code of a module. */
  readonly evaluated: boolean
  /** The functions of the module by `name/arity`. */
  local(name: string, arity: number): CodeRef
  /** A number for the next anonymous function. */
  nextFunction(): number
}

/** What the parts of one function are compiled with. */
export interface Context {
  readonly unit: Unit
  readonly scope: Scope
  /** The function around the code, `name/arity`; anonymous functions are named after it. */
  readonly functionName: string
  /** The innermost `try` around the code in this function. */
  readonly handler: Handler | null
  /** Whether an expression is simple, remembered. */
  readonly simple: Map<Core, boolean>
  /** The values of collections of literals, remembered; undefined for other collections. */
  readonly constants: Map<Core, Term | undefined>
}

/** The context of a function inside another one (or of a function of a module, when there is none around). */
export function functionContext(unit: Unit, functionName: string, around: Context | undefined): Context {
  return {
    unit,
    functionName,
    scope: new Scope(around?.scope),
    handler: null,
    simple: around?.simple ?? new Map(),
    constants: around?.constants ?? new Map(),
  }
}
