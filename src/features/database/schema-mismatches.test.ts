import { expect, test } from 'vitest'
import type { DatabaseSnapshot, SchemaSnapshot, TableSnapshot } from '#protocol/database.ts'
import { missingTables, schemaMismatches } from './schema-mismatches.ts'

const table = (name: string, columns: Readonly<Record<string, string>>): TableSnapshot => ({
  ...{ name, ddl: '', indexes: [], rows: [], total: 0 },
  columns: Object.entries(columns).map(([column, type]) => ({ name: column, type, notNull: false, primaryKey: false, references: null })),
})
const schema = (module: string, source: string, fields: Readonly<Record<string, string | null>>): SchemaSnapshot => ({
  module,
  table: source,
  fields: Object.entries(fields).map(([name, columnType]) => ({ name, column: name, primaryKey: false, type: `:${name}`, columnType })),
})

function told(database: DatabaseSnapshot): readonly string[] {
  return schemaMismatches(database).map(({ kind, text }) => `${kind}: ${text}`)
}

test('fields without a column, columns without a field, other types', () => {
  const tables = [table('posts', { id: 'INTEGER', title: 'INTEGER', slug: 'TEXT' })]
  expect(told({ tables, schemas: [schema('Blog.Post', 'posts', { id: 'INTEGER', title: 'TEXT', likes: 'INTEGER' })] })).toEqual([
    'type: Blog.Post reads posts.title as :title, and the column is INTEGER',
    'no column: the field :likes of Blog.Post has no column in posts',
    'no field: posts.slug is no field of Blog.Post',
  ])
})

test('two schemas of one table have its columns together', () => {
  const tables = [table('posts', { id: 'INTEGER', slug: 'TEXT' })]
  expect(told({ tables, schemas: [schema('A', 'posts', { id: 'INTEGER' }), schema('B', 'posts', { slug: 'TEXT' })] })).toEqual([])
})

test('types that are kept alike agree, and types of the program’s own with any', () => {
  const tables = [table('posts', { at: 'DATETIME', draft: 'BOOLEAN', price: 'DECIMAL', kind: 'TEXT' })]
  const fields = { at: 'TEXT', draft: 'INTEGER', price: 'NUMERIC', kind: null }
  expect(told({ tables, schemas: [schema('Blog.Post', 'posts', fields)] })).toEqual([])
})

test('a table that is missing', () => {
  const database = { tables: [], schemas: [schema('Blog.Post', 'posts', { id: 'INTEGER' })] }
  expect(told(database)).toEqual(['no table: Blog.Post has no table: posts is not there'])
  expect(missingTables(database).map(({ name, columns }) => [name, columns.map((column) => column.name)])).toEqual([['posts', ['id']]])
})
