import { inspectTerm } from '#ecto/inspect-term.ts'
import { heldConnection } from '#ecto/repo/hold-connection.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { rollback, runTransaction } from '#ecto/repo/transaction.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { listFrom } from '#terms/list.ts'
import { type ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapHas, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { firstFailure } from './first-failure.ts'
import { type MultiOperation, operationsOf } from './operation.ts'
import { runOperation } from './run-operation.ts'

/** `Repo.transaction(multi)`: `{:ok, changes}`, or `{:error, name, value, changes so far}`. */
export function* runMulti(context: RepoContext, multi: Term): Effect<Term> {
  const operations = operationsOf(multi)
  const failure = firstFailure(context, operations)
  if (failure !== undefined) return tuple(atom('error'), failure.name, failure.value, EMPTY_MAP)
  if (operations.length === 0) return tuple(atom('ok'), EMPTY_MAP)
  const id = ++context.session.counters.multis
  const failed: { failure?: Failure } = {}
  const result = yield* runTransaction(context, function* () {
    return yield* runOperations(context, operations, EMPTY_MAP, id, failed)
  })
  if (result.kind === 'ok') return tuple(atom('ok'), result.value)
  const { failure: stopped } = failed
  if (stopped !== undefined) return tuple(atom('error'), stopped.name, stopped.value, stopped.changes)
  return yield* raiseUnexpected(result.reason)
}

interface Failure {
  readonly name: Term
  readonly value: Term
  readonly changes: ElixirMap
}

/** Runs operations in order with what came of those before; the first that fails rolls the transaction back. */
function* runOperations(
  context: RepoContext,
  operations: readonly MultiOperation[],
  before: ElixirMap,
  id: number,
  failed: { failure?: Failure },
): Effect<ElixirMap> {
  let changes = before
  for (const operation of operations) {
    const transaction = (yield* heldConnection(context.instance))?.transaction
    const outer = transaction?.step
    if (transaction) transaction.step = operation.name
    const outcome = yield* runOperation(context, operation, changes, function* (inner, known) {
      const merged = yield* runOperations(context, inner, known, id, failed)
      yield* refuseSameNames(operations, inner, known)
      return merged
    })
    yield* tell(context, id, operation, outcome)
    if (outcome.kind === 'failed') {
      failed.failure = { name: operation.name, value: outcome.value, changes }
      return yield* rollback(context.instance, outcome.value)
    }
    if (transaction) transaction.step = outer
    if (outcome.kind === 'done') changes = mapPut(changes, operation.name, outcome.value)
    if (outcome.kind === 'merged') changes = outcome.changes
  }
  return changes
}

/** Raises RuntimeError when a merged Multi has names of the one it was merged into. */
function* refuseSameNames(outer: readonly MultiOperation[], inner: readonly MultiOperation[], known: ElixirMap): Effect<void> {
  const names = outer.filter(({ kind }) => kind !== 'merge' && kind !== 'inspect').map(({ name }) => name)
  const both = inner.map(({ name }) => name).filter((name) => mapHas(known, name) || names.some((other) => strictEqual(other, name)))
  if (both.length === 0) return
  raise('RuntimeError', {
    message: `cannot merge Multi; the following operations were found in both Ecto.Multi: ${yield* inspectTerm(listFrom(both))}`,
  })
}

function* tell(
  context: RepoContext,
  multi: number,
  operation: MultiOperation,
  outcome: { readonly kind: string; readonly value?: Term },
): Effect<void> {
  const held = yield* heldConnection(context.instance)
  yield* context.session.listener.multi({
    multi,
    name: operation.name,
    operation: operation.kind,
    status: outcome.kind === 'failed' ? 'failed' : 'done',
    value: outcome.value,
    transaction: held?.transaction?.id ?? null,
  })
}

function* raiseUnexpected(reason: Term): Effect<never> {
  return raise('RuntimeError', {
    message: `operation ${yield* inspectTerm(reason)} is rolling back unexpectedly.

This can happen if \`repo.rollback/1\` is manually called, which is not supported by \`Ecto.Multi\`. It can also occur if a nested transaction has rolled back and its error is not bubbled up to the outer multi. Nested transactions are discouraged when using \`Ecto.Multi\`. Consider flattening out the transaction instead.
`,
  })
}
