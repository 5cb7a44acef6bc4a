import { expect, test } from 'vitest'
import type { MultiEvent, TransactionEvent } from '#protocol/run-event.ts'
import { transactionEvent } from '#protocol/testing/run-events.ts'
import { logLines } from './log-lines.ts'
import type { Step } from './timeline.ts'

const bound = (line: number, action: TransactionEvent['action'], reason: string | null = null): Step => ({
  number: line,
  event: transactionEvent(line, action, { reason }),
})

const multi = (seq: number, name: string, status: MultiEvent['status']): MultiEvent => ({
  ...{ seq, at: 0, pid: '0.120.0', form: null, file: 'code.exs', line: seq },
  kind: 'multi',
  multi: 1,
  name,
  operation: 'run',
  status,
  value: null,
  transaction: 1,
})

function told(steps: readonly Step[], events: readonly MultiEvent[]): string[] {
  return logLines(steps, events).map((line) =>
    line.kind === 'outcome'
      ? `${line.name ?? '"'} ${line.event.status}`
      : `${line.name ?? (line.continues ? '"' : '')} ${line.step.event.kind === 'transaction' ? line.step.event.action : 'query'} ${line.depth}`.trim(),
  )
}

test('a Multi step is named at its first line; failed and skipped ones stand before the end', () => {
  const steps = [bound(1, 'begin'), bound(2, 'savepoint'), bound(3, 'release'), bound(9, 'rollback')]
  expect(told(steps, [multi(4, ':slot', 'done'), multi(5, ':reserve', 'failed'), multi(10, ':receipt', 'skipped')])).toEqual([
    ':slot savepoint 1',
    '" release 1',
    ':reserve failed',
    ':receipt skipped',
    'rollback 0',
  ])
})

test('a wait for a lock is a step of its own, and ends nothing', () => {
  expect(told([bound(1, 'begin'), bound(2, 'savepoint'), bound(3, 'wait'), bound(4, 'release'), bound(5, 'commit')], [])).toEqual([
    'savepoint 1',
    'wait 1',
    'release 1',
    'commit 0',
  ])
})

test('without a Multi nothing is named', () => {
  expect(told([bound(1, 'begin'), bound(2, 'commit')], [])).toEqual(['commit 0'])
})

test('a nested call stands in the outer one, and is undone when it is left with a reason', () => {
  const steps = [
    bound(1, 'begin'),
    bound(2, 'enter'),
    bound(3, 'leave'),
    bound(4, 'enter'),
    bound(5, 'leave', ':small'),
    bound(6, 'rollback'),
  ]
  const lines = logLines(steps, []).map(
    (line) => line.kind === 'step' && `${line.step.number} ${line.depth} ${line.undone ? 'undone' : 'kept'}`,
  )
  expect(lines).toEqual(['2 1 kept', '3 1 kept', '4 1 undone', '5 1 undone', '6 0 kept'])
})
