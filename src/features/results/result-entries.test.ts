import { expect, test } from 'vitest'
import type { RunEvent } from '#protocol/run-event.ts'
import { transactionEvent as bound, queryEvent, outputEvent as said, valueEvent } from '#protocol/testing/run-events.ts'
import { resultEntries } from './result-entries.ts'

const value = (line: number, inspected: string, file = 'code.exs', silent = false) => valueEvent(line, inspected, { file, silent })
const query = (line: number) => queryEvent(line, 'SELECT 1', { caller: 'Repo.preload' })

function told(events: readonly RunEvent[]): string[] {
  return resultEntries(events, 'setup.exs').map((entry) => {
    switch (entry.kind) {
      case 'value': {
        const outcome = entry.transaction === null ? '' : ` ${entry.transaction.outcome}`
        return `${entry.event.inspected}${outcome}${entry.repeated > 0 ? ` N+1 ${entry.repeated}` : ''}`
      }
      case 'output':
        return `said ${JSON.stringify(entry.text)}`
      default:
        return entry.kind
    }
  })
}

test('values of the set-up and of definitions are left out; what one line prints stands together', () => {
  expect(told([value(1, '1', 'setup.exs'), value(2, 'Club', 'code.exs', true), said(3, 'a'), said(3, 'b\n'), value(3, ':ok')])).toEqual([
    'said "ab\\n"',
    ':ok',
  ])
})

test('a value has the transaction that its own form opened', () => {
  expect(told([bound(1, 'begin'), bound(2, 'rollback'), value(3, '{:error, :no}'), value(4, '4')])).toEqual(['{:error, :no} undone', '4'])
})

test('a form that sends one statement again and again is an N+1', () => {
  expect(told([query(5), query(5), query(5), value(6, '[]'), query(7), query(7), value(8, '[]')])).toEqual(['[] N+1 3', '[]'])
})

test('messages of the log stand together, apart from what was printed, without the empty line before each', () => {
  const log = (text: string) => said(3, `\n10:00:00.000 [info] ${text}\n`, 'stderr')
  expect(told([said(3, 'a\n'), log('== Running 1'), log('== Migrated 1')])).toEqual([
    'said "a\\n"',
    'said "10:00:00.000 [info] == Running 1\\n10:00:00.000 [info] == Migrated 1\\n"',
  ])
})
