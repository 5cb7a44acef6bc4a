import { implementationForBang, notImplemented } from '#elixir/stdlib/protocols/dispatch.ts'
import { apply, call, type Effect, type Request } from '#terms/effect.ts'
import { Fun, NativeFun } from '#terms/fun.ts'
import { iterateList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'
import { emit, type Source } from './emit.ts'
import { ENUMERABLE } from './enumerable-protocol.ts'
import { ENUM_FIELD, FUNS_FIELD, LazyFun, StageFun } from './lazy-fun.ts'
import { type SyncCursor, syncCursor } from './sync-cursor.ts'
import { cont, halt, suspend, tagged, tagOf } from './tags.ts'

/** How to reduce an enumerable that only Elixir code can walk. */
export type Reduction = (acc: Term, reducer: Fun) => Request

/** The elements of any enumerable, one at a time; raises Protocol.UndefinedError for what is none. */
export function* openSource(enumerable: Term): Effect<Source> {
  const cursor = syncCursor(enumerable)
  if (cursor !== undefined) return cursorSource(cursor)
  return (yield* openStream(enumerable)) ?? reductionSource(yield* reductionOf(enumerable))
}

/** The source of a stream that TypeScript runs; undefined for other enumerables. */
export function* openStream(enumerable: Term): Effect<Source | undefined> {
  if (enumerable instanceof LazyFun) return enumerable.open()
  if (!(enumerable instanceof ElixirMap) || !isStruct(enumerable, 'Stream')) return undefined
  let source = yield* openSource(mapGet(enumerable, ENUM_FIELD) as Term)
  for (const fun of [...iterateList(mapGet(enumerable, FUNS_FIELD) as Term)].reverse()) {
    if (fun instanceof StageFun) source = fun.stage(source)
  }
  return source
}

/** How to reduce an enumerable of user code: a struct with an implementation, or a function of two arguments. */
export function* reductionOf(enumerable: Term): Effect<Reduction> {
  if (enumerable instanceof Fun) {
    if (enumerable.arity !== 2) return notImplemented(ENUMERABLE, enumerable)
    return (acc, reducer) => call(enumerable, [acc, reducer])
  }
  const implementation = yield* implementationForBang(ENUMERABLE, enumerable)
  return (acc, reducer) => apply(implementation, 'reduce', [enumerable, acc, reducer])
}

function* cursorSource(cursor: SyncCursor): Source {
  for (let item = cursor.next(); item !== undefined; item = cursor.next()) yield emit(item)
}

/** One element at a time of a reduction, by suspending it after each. */
function* reductionSource(reduction: Reduction): Source {
  // biome-ignore lint/correctness/useYield: a function value is an effect
  const reducer = new NativeFun(2, function* (item) {
    return suspend(item)
  })
  let state = yield reduction(cont(null), reducer)
  let open = true
  try {
    while (tagOf(state) === 'suspended') {
      const [, item, continuation] = (state as Tuple).items as [Term, Term, Fun]
      yield emit(item)
      open = false
      state = yield call(continuation, [cont(null)])
      open = true
    }
  } finally {
    if (open && tagOf(state) === 'suspended') yield call((state as Tuple).items[2] as Fun, [halt(tagged(state))])
  }
}
