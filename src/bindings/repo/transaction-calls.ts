import { inspectTerm } from '#ecto/inspect-term.ts'
import { runMulti } from '#ecto/multi/run-multi.ts'
import { heldConnection, withConnection } from '#ecto/repo/hold-connection.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { rollback, runTransaction, type TransactionResult } from '#ecto/repo/transaction.ts'
import { atom } from '#terms/atom.ts'
import { answer, apply, call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'
import type { RepoCall } from './call-repo.ts'
import { raiseNoFunction } from './no-function.ts'
import { currentInstance, openContext } from './open-context.ts'

/** Transactions, and connections held without one. */
export const transactionCalls: Readonly<Record<string, RepoCall>> = {
  transaction: transactional('transaction', function* (context, value) {
    return yield* callBody(context, value)
  }),
  transact: transactional('transact', transactBody),
  *rollback(state, module, args): Effect<Term> {
    return yield* rollback(yield* currentInstance(state, module), args[0] ?? null, yield* state.listener.here())
  },
  *'in_transaction?'(state, module): Effect<Term> {
    const held = yield* heldConnection(yield* currentInstance(state, module))
    return held !== undefined && held.transaction !== null
  },
  *'checked_out?'(state, module): Effect<Term> {
    return (yield* heldConnection(yield* currentInstance(state, module))) !== undefined
  },
  *checkout(state, module, args): Effect<Term> {
    const [fun] = args
    if (!(fun instanceof Fun)) return raiseNoFunction(module, 'checkout', 2)
    return yield* withConnection<Term>(yield* currentInstance(state, module), function* () {
      return yield call(fun, [])
    })
  },
  disconnect_all: () => answer(atom('ok')),
}

type Body = (context: RepoContext, fun: Fun) => Effect<Term>

/** A function or a Multi in a transaction, as `prepare_transaction/2` of the repository changes them. */
function transactional(name: string, body: Body): RepoCall {
  return function* (state, module, args): Effect<Term> {
    const opened = yield* openContext(state, module, name, 'transaction', args[1] ?? EMPTY_LIST)
    const prepared = yield apply(module, 'prepare_transaction', [args[0] ?? null, opened.options])
    const [work, options] = prepared instanceof Tuple ? prepared.items : [args[0] ?? null, opened.options]
    const context = { ...opened, options: options ?? EMPTY_LIST }
    if (isStruct(work ?? null, 'Ecto.Multi')) return yield* runMulti(context, work ?? null)
    if (!(work instanceof Fun) || work.arity > 1) return raiseNoClause('Ecto.Repo.Transaction', name, 4)
    return answerOf(name, yield* runTransaction(context, () => body(context, work)))
  }
}

/** `transact` answers what its function did, `transaction` wraps it. */
function answerOf(name: string, result: TransactionResult): Term {
  if (result.kind === 'rollback') return tuple(atom('error'), result.reason)
  return name === 'transact' ? result.value : tuple(atom('ok'), result.value)
}

function* callBody(context: RepoContext, fun: Fun): Effect<Term> {
  return yield call(fun, fun.arity === 0 ? [] : [context.repo])
}

/** `{:ok, value}` commits, `{:error, reason}` rolls back; anything else raises ArgumentError. */
function* transactBody(context: RepoContext, fun: Fun): Effect<Term> {
  const returned = yield* callBody(context, fun)
  if (isTuple(returned, 2)) {
    const [tag, value] = returned.items as [Term, Term]
    if (tag === atom('ok')) return returned
    if (tag === atom('error')) return yield* rollback(context.instance, value)
  }
  return raiseArgument(`expected to return {:ok, _} or {:error, _}, got: ${yield* inspectTerm(returned)}`)
}
