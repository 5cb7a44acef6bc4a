import { expect, test } from 'vitest'
import type { ColumnSnapshot, SchemaSnapshot, TableSnapshot } from '#protocol/database.ts'
import { editCode } from './edit-code.ts'

function column(name: string, type: string, primaryKey = false): ColumnSnapshot {
  return { name, type, primaryKey, notNull: false, references: null }
}

const USERS: TableSnapshot = {
  name: 'users',
  ddl: '',
  indexes: [],
  columns: [
    column('id', 'INTEGER', true),
    column('full_name', 'TEXT'),
    column('age', 'INTEGER'),
    column('born', 'TEXT'),
    column('tags', 'TEXT'),
  ],
  rows: [],
  total: 1,
}
const ROW = ['1', 'Ana', '30', '1990-01-02', '[]']
function field(name: string, column: string, type: string, primaryKey = false): SchemaSnapshot['fields'][number] {
  return { name, column, type, primaryKey, columnType: null }
}

const USER: SchemaSnapshot = {
  module: 'Club.User',
  table: 'users',
  fields: [
    ...[field('id', 'id', ':id', true), field('name', 'full_name', ':string'), field('age', 'age', ':integer')],
    ...[field('born', 'born', ':date'), field('tags', 'tags', '{:array, :string}')],
  ],
}

function code(columnIndex: number, value: string | null, schemas = [USER], table = USERS) {
  const made = editCode({ table, values: ROW, column: columnIndex, value }, schemas)
  return made.kind === 'code' ? made.code : made.why
}

test('editCode/2: through the schema, with the field’s name and type', () => {
  expect(code(1, 'Ana "A" \\ #{x}')).toBe(
    'Repo.get!(Club.User, 1) |> Ecto.Changeset.change(name: "Ana \\"A\\" \\\\ \\#{x}") |> Repo.update!()',
  )
  expect(code(2, '31')).toBe('Repo.get!(Club.User, 1) |> Ecto.Changeset.change(age: 31) |> Repo.update!()')
  expect(code(3, '1990-01-03')).toBe('Repo.get!(Club.User, 1) |> Ecto.Changeset.change(born: ~D[1990-01-03]) |> Repo.update!()')
  expect(code(2, null)).toBe('Repo.get!(Club.User, 1) |> Ecto.Changeset.change(age: nil) |> Repo.update!()')
})

test('editCode/2: a type of one’s own makes the value by its cast', () => {
  const own = { ...USER, fields: USER.fields.map((field) => (field.name === 'age' ? { ...field, type: 'Club.Age' } : field)) }
  expect(code(2, 'old', [own])).toBe('Repo.get!(Club.User, 1) |> Ecto.Changeset.cast(%{age: "old"}, [:age]) |> Repo.update!()')
})

test('editCode/2: a table without a schema by a query', () => {
  expect(code(1, 'Ana', [])).toBe('import Ecto.Query\nRepo.update_all(from(t in "users", where: t.id == 1), set: [full_name: "Ana"])')
})

test('editCode/2: several primary keys find the row together', () => {
  const table = { ...USERS, columns: USERS.columns.map((each, index) => ({ ...each, primaryKey: index === 0 || index === 2 })) }
  expect(code(1, 'B', [USER], table)).toBe('Repo.get_by!(Club.User, id: 1, age: 30) |> Ecto.Changeset.change(name: "B") |> Repo.update!()')
})

test('editCode/2: what is no value of the column is refused, in words', () => {
  expect(code(2, 'many')).toBe('“many” is not an integer.')
  expect(code(3, '')).toBe('Nothing is not a date like 2025-12-31.')
  expect(code(4, '[1]')).toBe('It holds {:array, :string}: change it in the code.')
  expect(code(0, '2')).toBe('The primary key says which row it is. Delete the row and insert another.')
  expect(code(1, 'x', [], { ...USERS, columns: USERS.columns.map((each) => ({ ...each, primaryKey: false })) })).toBe(
    'The table has no primary key that would tell this row from others.',
  )
})
