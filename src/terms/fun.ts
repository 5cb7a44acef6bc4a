import type { Atom } from './atom.ts'
import type { Effect } from './effect.ts'
import type { Term } from './term.ts'

/** Where a closure was written: `#Function<INDEX.UNIQUE/ARITY in MODULE.FUNCTION/…>`, as `inspect` prints it. */
export interface FunOrigin {
  readonly module: Atom
  /** The function around it with its arity (`run/2`), or `expr/6` of `:erl_eval` at the top level. */
  readonly function: string
  readonly index: number
  readonly unique: number
}

/** A function value. The machine adds its closures as a subclass of its own; the two below can be made anywhere. */
export abstract class Fun {
  readonly arity: number

  constructor(arity: number) {
    this.arity = arity
  }

  /** Where a closure of Elixir code was written; undefined for the other functions. */
  get origin(): FunOrigin | undefined {
    return undefined
  }
}

/** `&Mod.fun/arity`: looked up at each call, equal when all three parts are. */
export class RemoteFun extends Fun {
  readonly module: Atom
  readonly name: string

  constructor(module: Atom, name: string, arity: number) {
    super(arity)
    this.module = module
    this.name = name
  }
}

/** A function written in TypeScript. `call` gets exactly `arity` arguments; it is an effect when it asks for anything. */
export class NativeFun extends Fun {
  readonly call: (...args: Term[]) => Effect<Term>

  constructor(arity: number, call: (...args: Term[]) => Effect<Term>) {
    super(arity)
    this.call = call
  }
}

/** Whether the term is a function of this many arguments (`is_function/2`). */
export function isFun(term: Term, arity: number): term is Fun {
  return term instanceof Fun && term.arity === arity
}
