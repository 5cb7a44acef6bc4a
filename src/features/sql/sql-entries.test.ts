import { expect, test } from 'vitest'
import type { RunEvent } from '#protocol/run-event.ts'
import { transactionEvent as bound, queryEvent } from '#protocol/testing/run-events.ts'
import { type SqlEntry, sqlEntries } from './sql-entries.ts'

const query = (line: number, sql: string, transaction: number | null = null) => queryEvent(line, sql, { transaction })

function told(events: readonly RunEvent[]): string[] {
  return sqlEntries(events).map((entry: SqlEntry) => {
    switch (entry.kind) {
      case 'statement':
        return `${entry.query.line} ${entry.same ? 'same' : entry.query.sqlite.sql} ${entry.transaction?.outcome ?? 'alone'}`
      case 'repeated':
        return `${entry.queries[0]?.line} ${entry.queries.length} times`
      case 'boundary':
        return `${entry.event.line} ${entry.event.action} ${entry.place}`
    }
  })
}

test('statements of a transaction stand between its bounds, with its outcome', () => {
  expect(told([bound(1, 'begin'), query(2, 'UPDATE a', 1), query(3, 'UPDATE a', 1), bound(4, 'rollback'), query(5, 'SELECT 1')])).toEqual([
    '1 begin first',
    '2 UPDATE a undone',
    '3 same undone',
    '4 rollback last',
    '5 SELECT 1 alone',
  ])
})

test('a statement that one line repeats is folded, one of several lines is not', () => {
  expect(told([query(7, 'SELECT a'), query(7, 'SELECT a'), query(7, 'SELECT a'), query(8, 'SELECT a')])).toEqual([
    '7 3 times',
    '8 SELECT a alone',
  ])
})
