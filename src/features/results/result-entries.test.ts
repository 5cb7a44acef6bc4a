import { expect, test } from 'vitest'
import type { OutputEvent, QueryEvent, RunEvent, TransactionEvent, ValueEvent } from '#protocol/run-event.ts'
import { resultEntries } from './result-entries.ts'

const happened = (line: number, file = 'code.exs') => ({ seq: line, at: 0, pid: '0.120.0', form: null, file, line })

const value = (line: number, inspected: string, file = 'code.exs', silent = false): ValueEvent => ({
  ...happened(line, file),
  kind: 'value',
  inspected,
  short: inspected,
  preview: { kind: 'text' },
  endLine: line,
  silent,
})
const said = (line: number, text: string): OutputEvent => ({ ...happened(line), kind: 'output', text })
const bound = (line: number, action: TransactionEvent['action']): TransactionEvent => ({
  ...happened(line),
  kind: 'transaction',
  action,
  transaction: 1,
  depth: 1,
  connection: 1,
  reason: null,
  step: null,
})
const query = (line: number): QueryEvent => ({
  ...happened(line),
  kind: 'query',
  statement: 1,
  caller: 'Repo.preload',
  source: null,
  sqlite: { sql: 'SELECT 1', params: [], inspectedParams: '[]' },
  postgres: null,
  emulated: null,
  columns: [],
  rows: [],
  rowCount: 0,
  times: { plan: 0, run: 0, load: 0 },
  connection: 1,
  transaction: null,
  error: null,
  plan: [],
  clauses: [],
  indexHints: [],
})

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
