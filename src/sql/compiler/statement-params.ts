import type { BoundValue } from '#ecto/adapter/write-command.ts'
import type { Term } from '#terms/term.ts'

/** Collects the parameters of one statement while its text is made, in the order of their positions. */
export class StatementParams {
  readonly #values: BoundValue[] = []

  /** Adds a parameter and answers its position, counted from 1. */
  add(value: BoundValue): number {
    return this.#values.push(value)
  }

  get count(): number {
    return this.#values.length
  }

  /** As they are reported. */
  reported(): Term[] {
    return this.#values.map((value) => value.value)
  }

  /** As the database gets them. */
  dumped(): Term[] {
    return this.#values.map((value) => value.dumped)
  }
}
