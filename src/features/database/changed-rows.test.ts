import { expect, test } from 'vitest'
import type { TableSnapshot } from '#protocol/database.ts'
import type { RowChange } from '#protocol/run-event.ts'
import { changeEvent } from '#protocol/testing/run-events.ts'
import { changedFirst, markTable } from './changed-rows.ts'

const table: TableSnapshot = {
  name: 'members',
  ddl: 'CREATE TABLE "members" ("id", "balance")',
  indexes: [],
  columns: [],
  rows: [
    { rowid: 1, values: ['1', '8500'] },
    { rowid: 2, values: ['2', '0'] },
    { rowid: 4, values: ['4', '7'] },
  ],
  total: 3,
}

const change = (file: string, ...changes: RowChange[]) => changeEvent(1, { file, table: 'members', columns: ['id', 'balance'], changes })

test('inserted, updated and deleted rows are marked; two changes of a row are one', () => {
  const marked = markTable(
    table,
    [
      change('setup.exs', { rowid: 2, before: null, after: ['2', '0'] }),
      change('code.exs', { rowid: 1, before: ['1', '12500'], after: ['1', '9000'] }, { rowid: 4, before: null, after: ['4', '7'] }),
      change('code.exs', { rowid: 1, before: ['1', '9000'], after: ['1', '8500'] }, { rowid: 3, before: ['3', '5'], after: null }),
    ],
    'setup.exs',
  )
  expect(marked.rows.map(({ rowid, mark, before }) => [rowid, mark, before])).toEqual([
    [1, 'updated', ['1', '12500']],
    [2, null, null],
    [3, 'deleted', null],
    [4, 'inserted', null],
  ])
  expect([marked.inserted, marked.updated, marked.deleted, marked.undone]).toEqual([1, 1, 1, 0])
  expect(changedFirst(marked.rows).map(({ rowid }) => rowid)).toEqual([1, 3, 4, 2])
})

test('a row that was inserted and deleted again is not shown', () => {
  const marked = markTable(
    table,
    [change('code.exs', { rowid: 9, before: null, after: ['9', '1'] }), change('code.exs', { rowid: 9, before: ['9', '1'], after: null })],
    'setup.exs',
  )
  expect(marked.rows.map(({ rowid }) => rowid)).toEqual([1, 2, 4])
})
