import type { DatabaseConnection } from '#ecto/adapter/connection.ts'
import { Atom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listItems } from '#terms/list.ts'
import { Reference } from '#terms/reference.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import type { RepoInstance } from './repo-instance.ts'

/** Calls `:after_connect` of the repository's configuration, once for each connection. */
export function* prepareConnection(instance: RepoInstance, connection: DatabaseConnection): Effect<void> {
  if (instance.prepared.has(connection)) return
  instance.prepared.add(connection)
  const afterConnect = keywordGet(instance.config, 'after_connect') ?? null
  if (afterConnect === null) return
  const handle = new Reference(-connection.id)
  handles.set(handle, connection)
  yield* callAfterConnect(afterConnect, handle)
}

const handles = new WeakMap<Reference, DatabaseConnection>()

/** The connection behind the term that an `:after_connect` function gets. */
export function connectionOf(term: Term): DatabaseConnection | undefined {
  return term instanceof Reference ? handles.get(term) : undefined
}

function* callAfterConnect(afterConnect: Term, connection: Term): Effect<void> {
  if (afterConnect instanceof Fun) yield call(afterConnect, [connection])
  else if (afterConnect instanceof Tuple) {
    const [module, name, args] = afterConnect.items
    if (module instanceof Atom && name instanceof Atom) yield apply(module, name.name, [connection, ...(listItems(args ?? null) ?? [])])
  }
}
