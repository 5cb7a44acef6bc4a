import { expect, test } from 'vitest'
import type { DoneEvent } from '#protocol/run-event.ts'
import { changeEvent, outputEvent } from '#protocol/testing/run-events.ts'
import { begin, lookAt, NO_RUNS, receive, reveal } from './run.ts'

const happened = { seq: 1, at: 0, pid: '0.120.0', form: null, file: 'code.exs', line: 1 }
const said = outputEvent(1, 'hello')
const done: DoneEvent = {
  ...happened,
  kind: 'done',
  outcome: 'finished',
  elapsed: 1,
  counts: { values: 0, statements: 0, transactions: 0 },
}

test('a run is shown when it ends, and the one before until then', () => {
  let runs = receive(begin(NO_RUNS, 4, 'run', []), { kind: 'events', run: 4, events: [said, done] })
  expect([runs.shown, runs.current?.number, runs.current?.status]).toEqual([null, 1, 'running'])
  runs = receive(runs, { kind: 'ended', run: 4, killed: false })
  expect([runs.shown?.number, runs.shown?.status, runs.shown?.events.length]).toEqual([1, 'finished', 2])
  runs = begin(runs, 5, 'run', [])
  expect([runs.shown?.number, runs.current?.number]).toEqual([1, 2])
})

test('a run that takes long is shown while it goes on', () => {
  const runs = receive(reveal(begin(NO_RUNS, 1, 'run', [])), { kind: 'events', run: 1, events: [said] })
  expect(runs.shown?.events).toEqual([said])
})

test('a run whose worker was replaced keeps its events and is stopped', () => {
  const runs = receive(begin(NO_RUNS, 1, 'run', []), { kind: 'events', run: 1, events: [said] })
  const ended = receive(runs, { kind: 'ended', run: 1, killed: true })
  expect([ended.shown?.status, ended.shown?.events]).toEqual(['stopped', [said]])
})

test('a check keeps its verdict when something runs after it', () => {
  const verdict = { passed: true, expectations: [] }
  let runs = receive(begin(NO_RUNS, 1, 'check', []), { kind: 'checked', run: 1, result: verdict })
  runs = receive(runs, { kind: 'ended', run: 1, killed: false })
  runs = receive(begin(runs, 2, 'run', []), { kind: 'ended', run: 2, killed: false })
  expect([runs.shown?.kind, runs.checked?.check]).toEqual(['run', verdict])
})

test('runs that have ended can be looked at again, the last ten', () => {
  let runs = NO_RUNS
  for (let id = 1; id <= 12; id++) runs = receive(begin(runs, id, 'run', []), { kind: 'ended', run: id, killed: false })
  expect(runs.ended.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(lookAt(runs, 5).shown?.number).toBe(5)
  expect(lookAt(runs, 1)).toBe(runs)
  const next = receive(begin(lookAt(runs, 5), 13, 'run', []), { kind: 'ended', run: 13, killed: false })
  expect(next.shown?.number).toBe(13)
})

test('a run with an index knows the run without', () => {
  let runs = receive(begin(NO_RUNS, 1, 'run', []), { kind: 'events', run: 1, events: [said] })
  runs = begin(receive(runs, { kind: 'ended', run: 1, killed: false }), 2, 'run', [], { indexes: [{ table: 'posts', columns: ['title'] }] })
  expect(runs.current?.tried).toEqual({ indexes: [{ table: 'posts', columns: ['title'] }], before: [said] })
})

test('a run knows what it began with', () => {
  const start = { name: 'shop.sqlite', bytes: new Uint8Array(), after: null }
  expect(begin(NO_RUNS, 1, 'run', [], { start }).current?.startedFrom).toBe('shop.sqlite')
  expect(begin(NO_RUNS, 1, 'run', []).current?.startedFrom).toBe(null)
})

test('of what the console says, what it did to the database belongs to the last run', () => {
  const runs = receive(begin(NO_RUNS, 1, 'run', []), { kind: 'ended', run: 1, killed: false })
  const change = changeEvent(1, { table: 'posts', columns: ['id'], changes: [] })
  expect(receive(runs, { kind: 'events', run: 2, events: [said, change] }).shown?.eventsAfter).toEqual([change])
})

test('news of another run changes nothing but the tables', () => {
  const runs = receive(begin(NO_RUNS, 1, 'run', []), { kind: 'ended', run: 1, killed: false })
  expect(receive(runs, { kind: 'events', run: 9, events: [said] })).toBe(runs)
  expect(receive(runs, { kind: 'tables', run: 9, database: { tables: [], schemas: [] } }).shown?.database).toEqual({
    tables: [],
    schemas: [],
  })
})
