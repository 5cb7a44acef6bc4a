import { beforeAll, expect, it } from 'vitest'
import { createDriver } from '#drivers/sqljs/driver.ts'
import { loadSqlJs, type SqlJsEngine } from '#drivers/sqljs/engine.ts'
import { createPool } from '#sql/adapter/pool.ts'
import type { Connection } from '#sql/driver.ts'
import { blameForeignKey } from './blame-foreign-key.ts'

let engine: SqlJsEngine
beforeAll(async () => {
  engine = await loadSqlJs()
})

function tables(): Connection {
  const connection = createDriver(engine).connect()
  connection.execute('CREATE TABLE "posts" ("id" INTEGER PRIMARY KEY)', [])
  connection.execute(
    'CREATE TABLE "comments" ("id" INTEGER PRIMARY KEY, "post_id" INTEGER CONSTRAINT "comments_post_id_fkey" REFERENCES "posts"("id"), "reply_id" INTEGER CONSTRAINT "my_fk" REFERENCES "comments"("id"), "loose_id" INTEGER REFERENCES "posts"("id"))',
    [],
  )
  connection.execute('INSERT INTO "posts" VALUES (1)', [])
  connection.execute('INSERT INTO "comments" ("post_id") VALUES (1)', [])
  return connection
}

it.each([
  ['INSERT INTO "comments" ("post_id") VALUES (7)', 'comments_post_id_fkey'],
  ['UPDATE "comments" SET "reply_id" = 7', 'my_fk'],
  ['UPDATE "comments" SET "loose_id" = 7', 'comments_loose_id_fkey'],
  ['DELETE FROM "posts"', 'comments_post_id_fkey'],
])('%s broke %s', (sql, name) => {
  expect(blameForeignKey(tables(), sql, []).next()).toEqual({ done: true, value: name })
})

it('leaves an open transaction as it was', () => {
  const connection = tables()
  connection.execute('BEGIN', [])
  connection.execute('INSERT INTO "posts" VALUES (2)', [])
  blameForeignKey(connection, 'INSERT INTO "comments" ("post_id") VALUES (7)', []).next()
  expect(connection.inTransaction).toBe(true)
  expect(connection.execute('INSERT INTO "comments" ("post_id") VALUES (7)', [])).toMatchObject({ kind: 'error' })
  connection.execute('COMMIT', [])
  expect(connection.execute('SELECT count(*) FROM "posts"', [])).toMatchObject({ rows: [[2]] })
})

it.each([
  [true, null],
  [false, 'comments_post_id_fkey'],
])('is asked by connections unless they are strict: %s', (strict, name) => {
  const driver = createDriver(engine)
  const connection = driver.connect()
  connection.execute('CREATE TABLE "posts" ("id" INTEGER PRIMARY KEY)', [])
  connection.execute('CREATE TABLE "comments" ("post_id" INTEGER REFERENCES "posts"("id"))', [])
  const checkout = createPool(driver, 1, strict)
    .checkout(function* () {})
    .next()
  const lent = checkout.done === true ? checkout.value : undefined
  expect(lent?.execute('INSERT INTO "comments" VALUES (7)', []).next().value).toMatchObject({
    constraints: [{ type: 'foreign_key', name }],
  })
})
