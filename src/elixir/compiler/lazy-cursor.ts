import { pull, type Source } from '#elixir/stdlib/enumerable/emit.ts'
import { openSource } from '#elixir/stdlib/enumerable/source.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

/** Goes through an enumerable that may run Elixir code for each of its items. */
export class LazyCursor {
  private readonly enumerable: Term
  private source: Source | undefined

  constructor(enumerable: Term) {
    this.enumerable = enumerable
  }

  /** Answers `{item}`, nil at the end. */
  *pull(): Effect<Term> {
    this.source ??= yield* openSource(this.enumerable)
    const item = yield* pull(this.source)
    return item === undefined ? null : tuple(item)
  }
}
