import { expect, test } from 'vitest'
import { layoutSql } from './sql-layout.ts'

function laidOut(sql: string): string[] {
  return layoutSql(sql).map(({ depth, tokens }) => '  '.repeat(depth) + tokens.map(({ text }) => text).join(''))
}

test('a short statement stays on one line', () => {
  expect(laidOut('SELECT sum(m0."balance") FROM "members" AS m0')).toEqual(['SELECT sum(m0."balance") FROM "members" AS m0'])
})

test('DISTINCT after SELECT, and IS DISTINCT FROM', () => {
  expect(laidOut('SELECT DISTINCT a0."name" FROM "artists" AS a0 WHERE (a0."name" IS DISTINCT FROM a0."alias")')).toEqual([
    'SELECT DISTINCT a0."name"',
    'FROM "artists" AS a0',
    'WHERE (a0."name" IS DISTINCT FROM a0."alias")',
  ])
})

test('one clause a line, also for joins', () => {
  expect(
    laidOut(
      'SELECT a0."id" FROM "authors" AS a0 LEFT OUTER JOIN "books" AS b1 ON b1."author_id" = a0."id" WHERE (b1."id" IS NULL) ORDER BY a0."id"',
    ),
  ).toEqual([
    'SELECT a0."id"',
    'FROM "authors" AS a0',
    'LEFT OUTER JOIN "books" AS b1 ON b1."author_id" = a0."id"',
    'WHERE (b1."id" IS NULL)',
    'ORDER BY a0."id"',
  ])
})

test('a subquery is indented, a window is not', () => {
  expect(
    laidOut('SELECT row_number() OVER (PARTITION BY s0."a" ORDER BY s0."b") FROM (SELECT sa0."a" AS "a" FROM "t" AS sa0 LIMIT ?) AS s0'),
  ).toEqual([
    'SELECT row_number() OVER (PARTITION BY s0."a" ORDER BY s0."b")',
    'FROM (',
    '  SELECT sa0."a" AS "a"',
    '  FROM "t" AS sa0',
    '  LIMIT ?',
    ') AS s0',
  ])
})

test('an upsert and a delete', () => {
  expect(
    laidOut('INSERT INTO "tags" ("name") VALUES (?) ON CONFLICT ("name") DO UPDATE SET "name" = EXCLUDED."name" RETURNING "id"'),
  ).toEqual([
    'INSERT INTO "tags" ("name")',
    'VALUES (?)',
    'ON CONFLICT ("name") DO UPDATE',
    'SET "name" = EXCLUDED."name"',
    'RETURNING "id"',
  ])
  expect(laidOut('DELETE FROM "pledges" AS p0 WHERE (p0."member_id" = ?) RETURNING p0."id"')).toEqual([
    'DELETE FROM "pledges" AS p0',
    'WHERE (p0."member_id" = ?)',
    'RETURNING p0."id"',
  ])
})

test('the columns of a table below each other', () => {
  expect(laidOut('CREATE TABLE "slots" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "price" DECIMAL(10,2), "week" INTEGER NOT NULL)')).toEqual([
    'CREATE TABLE "slots" (',
    '  "id" INTEGER PRIMARY KEY AUTOINCREMENT,',
    '  "price" DECIMAL(10,2),',
    '  "week" INTEGER NOT NULL',
    ')',
  ])
})
