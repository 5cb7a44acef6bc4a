import { expect, test } from 'vitest'
import type { ChangeEvent, QueryEvent, RunEvent, TransactionEvent } from './run-event.ts'
import { transactionOutcomes } from './transaction-outcome.ts'

const happened = (seq: number) => ({ seq, at: seq, pid: '0.120.0', form: null, file: 'code.exs', line: seq })

const bound = (seq: number, action: TransactionEvent['action'], transaction: number): TransactionEvent => ({
  ...happened(seq),
  kind: 'transaction',
  action,
  transaction,
  depth: 1,
  connection: 1,
  reason: action === 'rollback' ? ':no' : null,
  step: null,
})

const query = (seq: number, transaction: number | null): QueryEvent => ({
  ...happened(seq),
  kind: 'query',
  statement: seq,
  caller: 'Repo.update_all',
  source: null,
  sqlite: { sql: '', params: [], inspectedParams: '[]' },
  postgres: null,
  emulated: null,
  columns: [],
  rows: [],
  rowCount: 0,
  times: { plan: 0, run: 0, load: 0 },
  connection: 1,
  transaction,
  error: null,
  plan: [],
  clauses: [],
  indexHints: [],
})

const change = (seq: number, statement: number): ChangeEvent => ({
  ...happened(seq),
  kind: 'change',
  statement,
  table: 'members',
  columns: ['id'],
  changes: [{ rowid: 1, before: ['1'], after: null }],
})

function told(events: readonly RunEvent[]): string[] {
  return transactionOutcomes(events).map(
    ({ transaction, outcome, first, last, statements, rows, reason }) =>
      `${transaction} ${outcome} ${first}–${last} ${statements} statements, ${rows} rows${reason === null ? '' : `, ${reason}`}`,
  )
}

test('committed, undone with its reason, and left open', () => {
  expect(
    told([
      bound(1, 'begin', 1),
      query(2, 1),
      change(3, 2),
      bound(4, 'commit', 1),
      bound(5, 'begin', 2),
      query(6, 2),
      bound(7, 'rollback', 2),
      bound(8, 'begin', 3),
      query(9, null),
    ]),
  ).toEqual(['1 committed 1–4 1 statements, 1 rows', '2 undone 5–7 1 statements, 0 rows, :no', '3 open 8–9 0 statements, 0 rows'])
})

test('a savepoint that is rolled back does not end its transaction', () => {
  expect(told([bound(1, 'begin', 1), bound(2, 'savepoint', 1), bound(3, 'rollback_to', 1), bound(4, 'commit', 1)])).toEqual([
    '1 committed 1–4 0 statements, 0 rows',
  ])
})

test('a transaction stands at the form that ran it', () => {
  const begun = { ...bound(7, 'begin', 1), form: 25 }
  expect(transactionOutcomes([begun]).map(({ line }) => line)).toEqual([25])
})
