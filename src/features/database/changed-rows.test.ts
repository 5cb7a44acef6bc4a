import { expect, test } from 'vitest'
import type { TableSnapshot } from '#protocol/database.ts'
import type { RowChange } from '#protocol/run-event.ts'
import { changeEvent } from '#protocol/testing/run-events.ts'
import { listRows, markTable } from './changed-rows.ts'

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
  expect(listRows(marked, true).first.map(({ rowid }) => rowid)).toEqual([1, 3, 4, 2])
})

test('a row that was inserted and deleted again is not shown', () => {
  const marked = markTable(
    table,
    [change('code.exs', { rowid: 9, before: null, after: ['9', '1'] }), change('code.exs', { rowid: 9, before: ['9', '1'], after: null })],
    'setup.exs',
  )
  expect(marked.rows.map(({ rowid }) => rowid)).toEqual([1, 2, 4])
})

test('changed rows behind the first ones come first, and are left out of the rows that are asked for', () => {
  const marked = markTable(
    { ...table, total: 5000 },
    [
      change(
        'code.exs',
        { rowid: 2, before: ['2', '9'], after: ['2', '0'] },
        { rowid: 4100, before: null, after: ['4100', '1'] },
        { rowid: 4200, before: ['4200', '3'], after: ['4200', '4'] },
        { rowid: 4300, before: ['4300', '5'], after: null },
      ),
    ],
    'setup.exs',
  )
  expect([marked.inserted, marked.updated, marked.deleted]).toEqual([1, 2, 1])
  const { first, ...rest } = listRows(marked, true)
  expect(first.map(({ rowid }) => rowid)).toEqual([2, 4100, 4200, 4300, 1, 4])
  expect(rest).toEqual({ more: 4995, from: 2, without: [2, 4100, 4200], last: [] })
  const inOrder = listRows(marked, false)
  expect(inOrder.first.map(({ rowid }) => rowid)).toEqual([1, 2, 4])
  expect([inOrder.more, inOrder.from, inOrder.without, inOrder.last.map(({ rowid }) => rowid)]).toEqual([4997, 3, [], [4300]])
  expect(marked.mark({ rowid: 4200, values: ['4200', '4'] }).mark).toBe('updated')
})

test('in a table without rowids a row is known by its primary key', () => {
  const column = { name: 'id', type: 'TEXT', notNull: true, primaryKey: true, references: null }
  const marked = markTable(
    {
      ...table,
      columns: [column, { ...column, name: 'balance', primaryKey: false }],
      rows: [
        { rowid: -1, values: ['a', '1'] },
        { rowid: -1, values: ['b', '2'] },
      ],
      total: 2,
    },
    [change('code.exs', { rowid: -1, before: null, after: ['b', '2'] })],
    'setup.exs',
  )
  expect(marked.rows.map(({ values, mark }) => [values[0], mark])).toEqual([
    ['a', null],
    ['b', 'inserted'],
  ])
})
