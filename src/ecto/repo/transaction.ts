import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { Reference } from '#terms/reference.ts'
import type { Term } from '#terms/term.ts'
import { raise, Thrown } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { heldConnection, withConnection } from './hold-connection.ts'
import type { RepoContext } from './repo-context.ts'
import type { HeldConnection, OpenTransaction, RepoInstance } from './repo-instance.ts'
import type { CallPlace, TransactionReport } from './report.ts'
import { reportControl, sqlError, tellWait } from './run-statement.ts'

/** How a transaction ended: with the function's value, or rolled back for a reason. */
export type TransactionResult = { readonly kind: 'ok'; readonly value: Term } | { readonly kind: 'rollback'; readonly reason: Term }

/**
 * Runs `work` in a transaction: committed when it returns, rolled back when it raises or `Repo.rollback/1` is called. A nested
 * one joins the outer; when it rolls back, the outer can only be rolled back.
 */
export function* runTransaction(context: RepoContext, work: () => Effect<Term>): Effect<TransactionResult> {
  let reached = false
  const pooled = !context.instance.held.has(context.process.id)
  const run = function* (held: HeldConnection): Effect<TransactionResult> {
    reached = true
    const { transaction } = held
    return transaction === null ? yield* outermost(context, held, work, pooled) : yield* nested(context, held, transaction, work)
  }
  try {
    return yield* withConnection(context.instance, run, context.options)
  } catch (error) {
    if (!reached && error instanceof Thrown) yield* reportControl(context, 0, 'begin', null, true)
    throw error
  }
}

function* outermost(context: RepoContext, held: HeldConnection, work: () => Effect<Term>, pooled: boolean): Effect<TransactionResult> {
  const transaction = yield* begin(context, held, pooled)
  let result: TransactionResult
  try {
    result = { kind: 'ok', value: yield* work() }
  } catch (error) {
    const reason = rollbackReason(error, transaction)
    yield* end(context, held, transaction, 'rollback', reason ?? (error instanceof Thrown ? error.reason : null))
    if (reason === undefined) throw error
    return { kind: 'rollback', reason }
  }
  if (transaction.status !== 'open') {
    yield* end(context, held, transaction, 'rollback', atom('rollback'))
    return { kind: 'rollback', reason: atom('rollback') }
  }
  yield* end(context, held, transaction, 'commit', undefined)
  return result
}

function* nested(
  context: RepoContext,
  held: HeldConnection,
  transaction: OpenTransaction,
  work: () => Effect<Term>,
): Effect<TransactionResult> {
  if (isLeft(transaction)) return { kind: 'rollback', reason: atom('rollback') }
  transaction.depth++
  yield* tell(context, held, transaction, 'enter', undefined)
  let undone: Term | undefined
  try {
    const value = yield* work()
    if (!isLeft(transaction)) return { kind: 'ok', value }
    undone = atom('rollback')
    return { kind: 'rollback', reason: undone }
  } catch (error) {
    if (!isLeft(transaction)) transaction.status = 'failed'
    const reason = rollbackReason(error, transaction)
    undone = reason ?? (error instanceof Thrown ? error.reason : null)
    if (reason === undefined) throw error
    return { kind: 'rollback', reason }
  } finally {
    yield* tell(context, held, transaction, 'leave', undone)
    transaction.depth--
  }
}

/** Whether an inner transaction has rolled back, so that nothing is tried any more. */
function isLeft({ status }: OpenTransaction): boolean {
  return status === 'failed' || status === 'closed'
}

const BEGIN: Readonly<Record<string, string>> = { immediate: 'BEGIN IMMEDIATE', exclusive: 'BEGIN EXCLUSIVE' }

function* begin(context: RepoContext, held: HeldConnection, pooled: boolean): Effect<OpenTransaction> {
  const savepoint = held.connection.inTransaction ? `exqlite_savepoint_${held.connection.id}` : null
  const mode = keywordGet(context.options, 'mode')
  const sql = savepoint === null ? ((mode instanceof Atom ? BEGIN[mode.name] : undefined) ?? 'BEGIN') : `SAVEPOINT ${savepoint}`
  const started = yield* held.connection.execute(sql, [])
  if (started.kind === 'error') {
    yield* reportControl(context, held.connection.id, 'begin', null, pooled)
    throw new Thrown('error', sqlError(started.message, null))
  }
  const transaction: OpenTransaction = {
    id: ++context.session.counters.transactions,
    depth: 1,
    status: 'open',
    step: undefined,
    rolledBackAt: undefined,
    savepoint,
  }
  held.transaction = transaction
  yield* tell(context, held, transaction, 'begin', undefined, pooled)
  yield* tellWait(context, held, started)
  return transaction
}

function* end(
  context: RepoContext,
  held: HeldConnection,
  transaction: OpenTransaction,
  action: 'commit' | 'rollback',
  reason: Term | undefined,
): Effect<void> {
  const ended = yield* execute(held, transaction, action)
  if (ended !== undefined && action === 'commit') yield* execute(held, transaction, 'rollback')
  held.transaction = null
  yield* tell(context, held, transaction, action, reason)
  if (ended !== undefined && action === 'commit') throw new Thrown('error', sqlError(ended, null))
}

/** Ends the transaction or its savepoint; answers the database's message when it refuses. */
function* execute(held: HeldConnection, { savepoint }: OpenTransaction, action: 'commit' | 'rollback'): Effect<string | undefined> {
  const { connection } = held
  if (!connection.inTransaction) return undefined
  if (savepoint !== null && action === 'rollback') yield* connection.execute(`ROLLBACK TO ${savepoint}`, [])
  const result = yield* connection.execute(savepoint === null ? action.toUpperCase() : `RELEASE ${savepoint}`, [])
  return result.kind === 'error' ? result.message : undefined
}

function* tell(
  context: RepoContext,
  held: HeldConnection,
  transaction: OpenTransaction,
  action: TransactionReport['action'],
  reason: Term | undefined,
  pooled = false,
): Effect<void> {
  const { id, depth } = transaction
  if (action === 'begin' || action === 'commit' || action === 'rollback')
    yield* reportControl(context, held.connection.id, action, id, pooled)
  const { step } = transaction
  const place = action === 'rollback' ? transaction.rolledBackAt : undefined
  yield* context.session.listener.transaction({ action, transaction: id, depth, connection: held.connection.id, reason, step, place })
}

const DB_CONNECTION = moduleAtom('DBConnection')

/** `Repo.rollback(value)`: leaves the innermost transaction of the calling process; `place` is where it was called. */
export function* rollback(instance: RepoInstance, value: Term, place?: CallPlace): Effect<never> {
  const transaction = (yield* heldConnection(instance))?.transaction ?? null
  if (transaction === null) return raise('RuntimeError', { message: 'cannot call rollback outside of transaction' })
  transaction.rolledBackAt = place
  throw new Thrown('throw', tuple(DB_CONNECTION, new Reference(transaction.id), value))
}

/** The value that `rollback/1` was called with, when this is what was thrown in this transaction. */
function rollbackReason(error: unknown, transaction: OpenTransaction): Term | undefined {
  if (!(error instanceof Thrown) || error.kind !== 'throw' || !isTuple(error.reason, 3)) return undefined
  const [tag, reference, value] = error.reason.items as [Term, Term, Term]
  return tag === DB_CONNECTION && reference instanceof Reference && reference.id === transaction.id ? value : undefined
}
