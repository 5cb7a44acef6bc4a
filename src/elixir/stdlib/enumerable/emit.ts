import type { Effect, Request } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** What a source yields when it has an element. */
export interface Emit {
  readonly kind: 'emit'
  readonly item: Term
}

/**
 * A lazy sequence: a generator that yields its elements and, between them, whatever requests it takes to make them.
 * Ended early by `closeSource`, which runs its `finally` blocks.
 */
export type Source = Generator<Request | Emit, void, Term>

/** `yield emit(item)` in a source. */
export function emit(item: Term): Emit {
  return { kind: 'emit', item }
}

/** So many elements a source gives before others have their turn: an endless one must be stoppable, whoever pulls. */
const PULLS = 1024
let pulls = 0

/** The next element of a source, undefined at its end. */
export function* pull(source: Source): Effect<Term | undefined> {
  if (++pulls % PULLS === 0) yield { kind: 'pause', steps: PULLS }
  let step = source.next(null)
  while (step.done !== true) {
    const asked = step.value
    if (asked.kind === 'emit') return asked.item
    step = yield* forward(source, asked)
  }
  return undefined
}

function* forward(source: Source, asked: Request): Effect<IteratorResult<Request | Emit, void>> {
  let answer: Term
  try {
    answer = yield asked
  } catch (thrown) {
    return source.throw(thrown)
  }
  return source.next(answer)
}

/** Ends a source early, so that what it holds open is closed. */
export function* closeSource(source: Source): Effect<void> {
  let step = source.return(undefined)
  while (step.done !== true) {
    const asked = step.value
    if (asked.kind === 'emit') return
    step = yield* forward(source, asked)
  }
}
