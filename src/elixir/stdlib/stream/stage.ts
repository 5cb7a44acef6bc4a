import { closeSource, emit, pull, type Source } from '#elixir/stdlib/enumerable/emit.ts'
import { FUNS_FIELD, StageFun } from '#elixir/stdlib/enumerable/lazy-fun.ts'
import { moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Cons, EMPTY_LIST, type List } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** The fields of `%Stream{}`, in order. */
export const STREAM_FIELDS: Readonly<Record<string, Term>> = { enum: null, funs: EMPTY_LIST, accs: EMPTY_LIST, done: null }

/** The stream with one more stage; `maker` is the function it comes from, `map/2`. */
export function addStage(enumerable: Term, maker: string, stage: (source: Source) => Source): ElixirMap {
  const fun = new StageFun(maker, stage)
  if (isStruct(enumerable, 'Stream')) {
    return mapPut(enumerable, FUNS_FIELD, new Cons(fun, mapGet(enumerable, FUNS_FIELD) as List))
  }
  return struct(moduleAtom('Stream'), { ...STREAM_FIELDS, enum: enumerable, funs: new Cons(fun, EMPTY_LIST) })
}

/** What a stage does with an element: the elements it makes of it, and whether it wants more. */
export interface Outcome {
  readonly items: readonly Term[]
  readonly last?: boolean
}

const NOTHING: Outcome = { items: [] }

/** No element, and on. */
export function skip(): Outcome {
  return NOTHING
}

/** One element, and on. */
export function give(item: Term): Outcome {
  return { items: [item] }
}

/**
 * A source that makes elements of another's: `step` is made anew each time the stream runs, so that it may count;
 * `after` gives what is left at the end.
 */
export function* stageSource(source: Source, step: (item: Term) => Effect<Outcome>, after?: () => Effect<readonly Term[]>): Source {
  try {
    for (;;) {
      const item = yield* pull(source)
      if (item === undefined) break
      const { items, last } = yield* step(item)
      for (const made of items) yield emit(made)
      if (last === true) return
    }
    if (after !== undefined) for (const made of yield* after()) yield emit(made)
  } finally {
    yield* closeSource(source)
  }
}
