import { expect, test } from 'vitest'
import type { ColumnSnapshot, TableSnapshot } from '#protocol/database.ts'
import { layoutDiagram } from './diagram-layout.ts'

const column = (name: string, table: string | null = null): ColumnSnapshot => ({
  name,
  type: 'INTEGER',
  notNull: false,
  primaryKey: false,
  references: table === null ? null : { table, column: 'id' },
})
const table = (name: string, ...columns: ColumnSnapshot[]): TableSnapshot => ({ name, ddl: '', indexes: [], columns, rows: [], total: 0 })

test('a table stands right of what it refers to', () => {
  const { boxes, edges } = layoutDiagram([
    table('slots', column('id'), column('loan_id', 'loans')),
    table('loans', column('id'), column('member_id', 'members')),
    table('members', column('id')),
  ])
  const x = (name: string) => boxes.find((box) => box.name === name)?.x ?? -1
  expect(x('members')).toBe(0)
  expect(x('loans') > x('members') && x('slots') > x('loans')).toBe(true)
  expect(edges.map(({ from, to }) => `${from.name} → ${to.name}`)).toEqual(['loans → slots', 'members → loans'])
})

test('a table that refers to itself stays where it is', () => {
  expect(layoutDiagram([table('people', column('id'), column('boss_id', 'people'))]).edges).toEqual([])
})
