import { expect, test } from 'vitest'
import type { RunEvent, TransactionEvent } from './run-event.ts'
import { changeEvent, queryEvent, transactionEvent } from './testing/run-events.ts'
import { transactionOutcomes } from './transaction-outcome.ts'

const bound = (line: number, action: TransactionEvent['action'], transaction: number) =>
  transactionEvent(line, action, { transaction, reason: action === 'rollback' ? ':no' : null })
const query = (line: number, transaction: number | null) => queryEvent(line, '', { transaction })
const change = (line: number, statement: number) =>
  changeEvent(line, { statement, table: 'members', columns: ['id'], changes: [{ rowid: 1, before: ['1'], after: null }] })

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
