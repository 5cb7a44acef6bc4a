import { invariant } from '#base/invariant.ts'
import type { Variable } from '#elixir/core/core.ts'
import { type Eval, slotReader } from '#elixir/vm/frame.ts'
import type { Term } from '#terms/term.ts'

/**
 * The slots of one function while it is compiled. Variables of a scope are declared before its code is compiled, and their slots are
 * free again when the scope ends; a variable of a function around this one is captured.
 */
export class Scope {
  readonly captured: Variable[] = []
  /** How many slots a frame of this function needs. */
  size = 0
  private readonly slots = new Map<Variable, number>()
  private readonly around: Scope | undefined
  private top = 0

  constructor(around: Scope | undefined) {
    this.around = around
  }

  /** Takes a slot that has no name. */
  reserve(): number {
    const slot = this.top++
    if (this.top > this.size) this.size = this.top
    return slot
  }

  /** Gives each variable that has none a slot. */
  declare(variables: Iterable<Variable>): void {
    for (const variable of variables) {
      if (!this.slots.has(variable)) this.slots.set(variable, this.reserve())
    }
  }

  /** Names a slot that holds the variable's value already. */
  alias(variable: Variable, slot: number): void {
    this.slots.set(variable, slot)
  }

  /** Compiles `inside`; the slots that it takes are free again afterwards. */
  within<T>(inside: () => T): T {
    const top = this.top
    const result = inside()
    this.top = top
    return result
  }

  /** The slot of a variable of this function. */
  slot(variable: Variable): number {
    const slot = this.slots.get(variable)
    invariant(slot !== undefined, `the variable ${variable.name} has no slot`)
    return slot
  }

  has(variable: Variable): boolean {
    return this.slots.has(variable)
  }

  /** The expression that reads a variable, of this function or captured. */
  reader(variable: Variable): Eval {
    const slot = this.slots.get(variable)
    if (slot !== undefined) return slotReader(slot)
    const at = this.captureIndex(variable)
    return (frame) => frame.captures[at] as Term
  }

  private captureIndex(variable: Variable): number {
    const known = this.captured.indexOf(variable)
    if (known >= 0) return known
    invariant(this.around !== undefined, `the variable ${variable.name} is not bound`)
    return this.captured.push(variable) - 1
  }
}
