import { beforeAll, describe, expect, it } from 'vitest'
import type { Connection, SqlValue } from '#sql/driver.ts'
import { createDriver } from './driver.ts'
import { loadSqlJs, type SqlJsEngine } from './engine.ts'

let engine: SqlJsEngine
beforeAll(async () => {
  engine = await loadSqlJs()
})

function run(connection: Connection, sql: string, params: SqlValue[] = []) {
  const result = connection.execute(sql, params)
  if (result instanceof Promise) throw new Error('sql.js answers at once')
  return result
}

function values(connection: Connection, sql: string, params: SqlValue[] = []) {
  const result = run(connection, sql, params)
  return result.kind === 'rows' ? result.rows : result.error
}

describe('values cross exactly', () => {
  const cases: [string, SqlValue, string][] = [
    ['a small integer', { kind: 'integer', value: 7 }, 'integer'],
    ['an integer beyond 32 bits', { kind: 'integer', value: 3_000_000_000 }, 'integer'],
    ['the largest integer', { kind: 'integer', value: 2n ** 63n - 1n }, 'integer'],
    ['the smallest integer', { kind: 'integer', value: -(2n ** 63n) }, 'integer'],
    ['a float without a fraction', { kind: 'float', value: 2 }, 'real'],
    ['a large float', { kind: 'float', value: 1e300 }, 'real'],
    ['text', { kind: 'text', value: "it's ?1 – ok" }, 'text'],
    ['bytes', { kind: 'blob', value: new Uint8Array([0, 255]) }, 'blob'],
    ['null', { kind: 'null' }, 'null'],
  ]
  it.each(cases)('%s', (_name, value, type) => {
    const connection = createDriver(engine).connect()
    expect(values(connection, "SELECT ?1, typeof(?1), '?', ?2", [value, { kind: 'integer', value: 1 }])).toEqual([
      [value, { kind: 'text', value: type }, { kind: 'text', value: '?' }, { kind: 'integer', value: 1 }],
    ])
  })
})

describe('connections on one database', () => {
  function twoConnections() {
    const driver = createDriver(engine)
    const [a, b] = [driver.connect(), driver.connect()]
    run(a, 'CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE)')
    return { driver, a, b }
  }

  it('a reader sees what was committed when it began, a second writer is turned away', () => {
    const { a, b } = twoConnections()
    run(a, 'BEGIN')
    run(b, 'BEGIN')
    run(a, "INSERT INTO t (name) VALUES ('x')")
    expect(run(b, "INSERT INTO t (name) VALUES ('y')")).toEqual({
      kind: 'error',
      error: { message: 'database is locked', kind: 'busy', constraint: null },
    })
    run(a, 'COMMIT')
    expect(run(b, "INSERT INTO t (name) VALUES ('y')")).toMatchObject({ kind: 'rows', changed: 1 })
    expect(b.inTransaction).toBe(true)
    run(b, 'ROLLBACK')
    expect(values(a, 'SELECT name FROM t')).toEqual([[{ kind: 'text', value: 'x' }]])
  })

  it('two databases do not meet', () => {
    twoConnections()
    expect(values(createDriver(engine).connect(), 'SELECT 1 FROM t')).toEqual({
      message: 'no such table: t',
      kind: 'other',
      constraint: null,
    })
  })

  it('a failed statement that ends the transaction is noticed', () => {
    const { a } = twoConnections()
    run(a, 'BEGIN')
    run(a, "INSERT INTO t (name) VALUES ('x')")
    expect(run(a, "INSERT OR ROLLBACK INTO t (name) VALUES ('x')")).toEqual({
      kind: 'error',
      error: { message: 'UNIQUE constraint failed: t.name', kind: 'constraint', constraint: { type: 'unique', name: 't.name' } },
    })
    expect(a.inTransaction).toBe(false)
  })

  it('tables as they are committed', () => {
    const { driver, a } = twoConnections()
    run(a, "INSERT INTO t (name) VALUES ('x')")
    run(a, 'BEGIN')
    run(a, "INSERT INTO t (name) VALUES ('y')")
    expect(driver.tables(5)).toEqual([
      {
        name: 't',
        ddl: 'CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE)',
        indexes: [],
        columns: [
          { name: 'id', type: 'INTEGER', notNull: false, primaryKey: true, references: null },
          { name: 'name', type: 'TEXT', notNull: false, primaryKey: false, references: null },
        ],
        rows: [{ rowid: 1, values: ['1', 'x'] }],
        total: 1,
      },
    ])
    driver.close()
  })
})

describe('row changes', () => {
  it('own work and that of foreign keys, old and new', () => {
    const connection = createDriver(engine).connect()
    run(connection, 'CREATE TABLE p (id INTEGER PRIMARY KEY, v REAL)')
    run(connection, 'CREATE TABLE c (p INTEGER REFERENCES p(id) ON DELETE CASCADE)')
    expect(run(connection, 'INSERT INTO p (v) VALUES (2.0)')).toMatchObject({
      changes: [{ table: 'p', columns: ['id', 'v'], changes: [{ rowid: 1, before: null, after: ['1', '2.0'] }] }],
    })
    run(connection, 'INSERT INTO c VALUES (1)')
    run(connection, 'BEGIN')
    run(connection, 'ALTER TABLE p ADD COLUMN n TEXT')
    expect(run(connection, "UPDATE p SET n = 'a'")).toMatchObject({
      changes: [{ table: 'p', changes: [{ rowid: 1, before: ['1', '2.0', null], after: ['1', '2.0', 'a'] }] }],
    })
    run(connection, 'ROLLBACK')
    expect(run(connection, 'DELETE FROM p')).toMatchObject({
      changed: 1,
      changes: [
        { table: 'c', changes: [{ rowid: 1, before: ['1'], after: null }] },
        { table: 'p', columns: ['id', 'v'], changes: [{ rowid: 1, before: ['1', '2.0'], after: null }] },
      ],
    })
  })

  it('the plan of a statement', () => {
    const connection = createDriver(engine).connect()
    run(connection, 'CREATE TABLE t (id INTEGER PRIMARY KEY)')
    expect(connection.explain('SELECT * FROM t WHERE id = ?')).toEqual([
      { depth: 0, detail: 'SEARCH t USING INTEGER PRIMARY KEY (rowid=?)' },
    ])
  })
})
