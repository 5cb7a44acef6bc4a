import { functionClause } from '#elixir/stdlib/raise.ts'
import { call, type Effect } from '#terms/effect.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'
import { closeSource, pull, type Source } from './emit.ts'
import { done, halted, suspended, tagged, tagOf } from './tags.ts'

/** `Enumerable.reduce/3` over a source: `reducer` answers `{:cont | :halt | :suspend, acc}`, as `acc` itself comes in. */
export function* driveSource(source: Source, acc: Term, reducer: Term): Effect<Term> {
  let state = acc
  let open = true
  try {
    for (;;) {
      switch (tagOf(state)) {
        case 'cont': {
          const item = yield* pull(source)
          if (item === undefined) return done(tagged(state))
          state = yield call(reducer as Fun, [item, tagged(state)])
          break
        }
        case 'halt':
          return halted(tagged(state))
        case 'suspend':
          open = false
          return suspended(tagged(state), new NativeFun(1, (next) => driveSource(source, next, reducer)))
        default:
          return functionClause('Enumerable.List', 'reduce', [acc, state, reducer])
      }
    }
  } finally {
    if (open) yield* closeSource(source)
  }
}
