import { expect, it } from 'vitest'
import { columnSqlText, parseColumnSql, parseTableSql, tableSqlText } from './table-sql.ts'

const TABLE = `CREATE TABLE "a" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "t" TEXT DEFAULT 'a,b(' NOT NULL, CONSTRAINT "x" CHECK (id in (1, 2))) STRICT`

it('a table in parts, and together again', () => {
  expect(parseTableSql(TABLE)).toEqual({
    head: 'CREATE TABLE "a" (',
    items: ['"id" INTEGER PRIMARY KEY AUTOINCREMENT', `"t" TEXT DEFAULT 'a,b(' NOT NULL`, 'CONSTRAINT "x" CHECK (id in (1, 2))'],
    tail: ') STRICT',
  })
  expect(tableSqlText(parseTableSql(TABLE))).toBe(TABLE)
})

it.each([
  [`"t" TEXT DEFAULT 'a,b(' NOT NULL`, 'TEXT', ["DEFAULT 'a,b('", 'NOT NULL']],
  ['"t" TEXT DEFAULT NULL NULL', 'TEXT', ['DEFAULT NULL', 'NULL']],
  ['"p" DECIMAL(10,2) CONSTRAINT ck CHECK (p > 3 AND p NOT NULL)', 'DECIMAL(10,2)', ['CONSTRAINT ck CHECK (p > 3 AND p NOT NULL)']],
  [
    '"b_id" INTEGER NOT NULL CONSTRAINT "b_fkey" REFERENCES "b"("id") ON DELETE SET NULL',
    'INTEGER',
    ['NOT NULL', 'CONSTRAINT "b_fkey" REFERENCES "b"("id") ON DELETE SET NULL'],
  ],
])('%s', (item, type, clauses) => {
  expect(parseColumnSql(item)).toMatchObject({ type, clauses })
  expect(columnSqlText(parseColumnSql(item))).toBe(item)
})
