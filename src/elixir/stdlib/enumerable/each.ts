import { call, type Effect, type Request } from '#terms/effect.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { closeSource, pull } from './emit.ts'
import { openSource, openStream, reductionOf } from './source.ts'
import { syncCursor } from './sync-cursor.ts'
import { cont, halt } from './tags.ts'

/** So many elements are visited in one go. */
const STRETCH = 50_000

/** Calls `visit` with each element in order, until it answers false. */
export function* eachItem(enumerable: Term, visit: (item: Term) => boolean): Effect<void> {
  const cursor = syncCursor(enumerable)
  if (cursor !== undefined) {
    let visited = 0
    for (let item = cursor.next(); item !== undefined; item = cursor.next()) {
      if (!visit(item)) return
      if (++visited % STRETCH === 0) yield { kind: 'pause', steps: STRETCH }
    }
    return
  }
  yield* eachLazily(enumerable, null, (_, item) => visit(item))
}

/** Calls `fun` with each element in order, and `visit` with what it answers, until that is false. */
export function* eachCall(enumerable: Term, fun: Term, visit: (result: Term, item: Term) => boolean): Effect<void> {
  const cursor = syncCursor(enumerable)
  if (cursor === undefined) return yield* eachLazily(enumerable, (item) => call(fun as Fun, [item]), visit)
  for (let item = cursor.next(); item !== undefined; item = cursor.next()) {
    if (!visit(yield call(fun as Fun, [item]), item)) return
  }
}

/** Makes a request of each element in order, and calls `visit` with its answer, until that is false. */
export function* eachRequest(
  enumerable: Term,
  request: (item: Term) => Request,
  visit: (result: Term, item: Term) => boolean,
): Effect<void> {
  const cursor = syncCursor(enumerable)
  if (cursor === undefined) return yield* eachLazily(enumerable, request, visit)
  for (let item = cursor.next(); item !== undefined; item = cursor.next()) {
    if (!visit(yield request(item), item)) return
  }
}

/** Does something with each element in order, until that answers false. */
export function* eachEffect(enumerable: Term, visit: (item: Term) => Effect<boolean>): Effect<void> {
  const cursor = syncCursor(enumerable)
  if (cursor !== undefined) {
    for (let item = cursor.next(); item !== undefined; item = cursor.next()) if (!(yield* visit(item))) return
    return
  }
  const source = yield* openSource(enumerable)
  try {
    for (let item = yield* pull(source); item !== undefined; item = yield* pull(source)) if (!(yield* visit(item))) return
  } finally {
    yield* closeSource(source)
  }
}

/** The elements as an array. */
export function* itemsOf(enumerable: Term): Effect<Term[]> {
  const items: Term[] = []
  yield* eachItem(enumerable, (item) => {
    keep(items, item)
    return true
  })
  return items
}

function* eachLazily(
  enumerable: Term,
  request: ((item: Term) => Request) | null,
  visit: (result: Term, item: Term) => boolean,
): Effect<void> {
  const source = yield* openStream(enumerable)
  if (source === undefined) return yield* eachReduced(enumerable, request, visit)
  try {
    for (;;) {
      const item = yield* pull(source)
      if (item === undefined || !visit(request === null ? null : yield request(item), item)) return
    }
  } finally {
    yield* closeSource(source)
  }
}

/** Lets the enumerable's own `reduce` call back for each element. */
function* eachReduced(
  enumerable: Term,
  request: ((item: Term) => Request) | null,
  visit: (result: Term, item: Term) => boolean,
): Effect<void> {
  const reduction = yield* reductionOf(enumerable)
  const reducer = new NativeFun(2, function* (item, acc) {
    return visit(request === null ? null : yield request(item), item) ? cont(acc) : halt(acc)
  })
  yield reduction(cont(null), reducer)
}
