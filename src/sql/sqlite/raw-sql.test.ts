import { expect, it } from 'vitest'
import { emulatedRawSql } from './raw-sql.ts'

it.each([
  ['CREATE SCHEMA acme', `ATTACH DATABASE 'acme' AS "acme"`],
  ['create schema if not exists "my shop";', `ATTACH DATABASE 'my shop' AS "my shop" /* if not exists */`],
  ['DROP SCHEMA IF EXISTS acme CASCADE', 'DETACH DATABASE "acme"'],
])('%s', (sql, expected) => {
  expect(emulatedRawSql(sql).sql).toBe(expected)
})

it('other SQL stays', () => {
  expect(emulatedRawSql('CREATE TABLE schema_x (id)')).toEqual({ sql: 'CREATE TABLE schema_x (id)', emulated: null })
})
