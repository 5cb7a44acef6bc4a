import { expect, it } from 'vitest'
import { createDriver } from '#drivers/sqljs/driver.ts'
import { loadSqlJs } from '#drivers/sqljs/engine.ts'
import { findUniqueIndex } from './find-unique-index.ts'

const engine = await loadSqlJs()

it.each([
  ['users.email', { realName: 'my_emails' }],
  ['users.org, users.name', { realName: 'both' }],
  ['users.name, users.org', { postgresName: 'users_pkey' }],
  ['users.id', { postgresName: 'users_pkey' }],
  ["index 'users_lower'", {}],
])('%s is %s', (columns, name) => {
  const connection = createDriver(engine).connect()
  connection.execute('CREATE TABLE "users" ("id" INTEGER PRIMARY KEY, "email" TEXT, "org" INTEGER, "name" TEXT)', [])
  connection.execute('CREATE INDEX "slow" ON "users" ("email")', [])
  connection.execute('CREATE UNIQUE INDEX "my_emails" ON "users" ("email")', [])
  connection.execute('CREATE UNIQUE INDEX "both" ON "users" ("org", "name")', [])
  expect(findUniqueIndex(connection, columns).next()).toEqual({ done: true, value: name })
})
