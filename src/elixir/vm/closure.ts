import { Fun, type FunOrigin } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'
import type { Code } from './code.ts'

/** An anonymous function of Elixir code with the values it captured. */
export class Closure extends Fun {
  readonly code: Code
  readonly captures: readonly Term[]

  constructor(code: Code, captures: readonly Term[]) {
    super(code.place.arity)
    this.code = code
    this.captures = captures
  }

  override get origin(): FunOrigin | undefined {
    return this.code.origin
  }
}
