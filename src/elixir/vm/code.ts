import type { Atom } from '#terms/atom.ts'
import type { FunOrigin } from '#terms/fun.ts'
import type { Eval, Step } from './frame.ts'

/** What a stack frame says of the code it runs. */
export interface CodePlace {
  readonly module: Atom
  /** As stack traces and FunctionClauseError name it: `run`, or `-run/2-fun-0-` for an anonymous function. */
  readonly name: string
  readonly arity: number
  readonly file: string
  readonly line: number
}

/** A compiled function, shared by all its activations. `entry`, `leaf` and `size` are set when it is compiled. */
export class Code {
  readonly place: CodePlace
  readonly origin: FunOrigin | undefined
  entry: Step
  /** The whole body as one expression, when it calls no Elixir code and has no effects: it ends in bounded time. */
  leaf: Eval | null = null
  /** How many slots a frame has: those of the arguments until it is compiled. */
  size: number

  constructor(place: CodePlace, entry: Step, origin?: FunOrigin) {
    this.place = place
    this.size = place.arity
    this.entry = entry
    this.origin = origin
  }
}

/** How a function of the module being compiled is reached; filled in when all of the module is known. */
export interface CodeRef {
  code: Code | undefined
}
