import { expect, test } from 'vitest'
import type { RunEvent } from '#protocol/run-event.ts'
import { transactionEvent as bound, changeEvent, queryEvent } from '#protocol/testing/run-events.ts'
import { momentAt } from './moment.ts'
import { timelineOf } from './timeline.ts'

const update = (line: number) => queryEvent(line, 'UPDATE "members"', { source: 'members', rowCount: 1, transaction: 1 })
const change = (line: number, statement: number, before: string, after: string) =>
  changeEvent(line, {
    statement,
    table: 'members',
    columns: ['id', 'name', 'balance'],
    changes: [{ rowid: 3, before: ['3', 'Chiara', before], after: ['3', 'Chiara', after] }],
  })

const events = (end: 'commit' | 'rollback'): readonly RunEvent[] => [
  bound(1, 'begin'),
  update(2),
  change(3, 2, '12000', '9000'),
  update(4),
  change(5, 4, '9000', '-38000'),
  bound(6, end),
]

test('inside a transaction that is undone, the change is seen by itself alone', () => {
  const run = events('rollback')
  const [moment] = momentAt(run, timelineOf(run, 'setup.exs'), 2)
  expect(moment?.differences).toEqual([{ row: 'Chiara', column: 'balance', committed: '12000', inside: '9000', after: '12000' }])
})

test('before a commit, what is after it is what the whole transaction made', () => {
  const run = events('commit')
  const [moment] = momentAt(run, timelineOf(run, 'setup.exs'), 2)
  expect(moment?.differences.map(({ inside, after }) => [inside, after])).toEqual([['9000', '-38000']])
})

test('at its end nothing differs', () => {
  const run = events('commit')
  expect(momentAt(run, timelineOf(run, 'setup.exs'), 4)).toEqual([])
})

test('the bar of a transaction spans its steps', () => {
  const { lanes } = timelineOf(events('rollback'), 'setup.exs')
  expect(lanes.map(({ bars }) => bars.map(({ first, last, undone }) => [first, last, undone]))).toEqual([[[1, 4, true]]])
})

test('a nested call has a bar in the outer one’s, undone when it is left with a reason', () => {
  const run = [
    bound(1, 'begin'),
    bound(2, 'enter'),
    bound(3, 'leave'),
    bound(4, 'enter'),
    bound(5, 'leave', { reason: ':small' }),
    bound(6, 'rollback'),
  ]
  const [lane] = timelineOf(run, 'setup.exs').lanes
  expect(lane?.bars.map(({ first, last, nested, undone }) => [first, last, nested, undone])).toEqual([
    [1, 6, false, true],
    [2, 3, true, false],
    [4, 5, true, true],
  ])
})
