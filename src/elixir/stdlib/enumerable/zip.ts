import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { closeSource, emit, pull, type Source } from './emit.ts'
import { openSource } from './source.ts'

/** Tuples of one element of each enumerable, until the first of them ends. */
export function* zipSource(enumerables: readonly Term[]): Source {
  const sources: Source[] = []
  try {
    for (const enumerable of enumerables) sources.push(yield* openSource(enumerable))
    if (sources.length === 0) return
    for (;;) {
      const row: Term[] = []
      for (const source of sources) {
        const item = yield* pull(source)
        if (item === undefined) return
        row.push(item)
      }
      yield emit(new Tuple(row))
    }
  } finally {
    for (const source of sources) yield* closeSource(source)
  }
}
