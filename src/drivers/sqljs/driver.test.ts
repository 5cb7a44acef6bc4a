import { beforeAll, describe, expect, it } from 'vitest'
import type { Connection, SqlValue } from '#sql/driver.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { float } from '#terms/float.ts'
import type { Term } from '#terms/term.ts'
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
  const bytes = new Uint8Array([0, 255])
  const cases: [name: string, value: SqlValue, type: string, read?: Term][] = [
    ['a small integer', 7, 'integer'],
    ['an integer beyond 32 bits', 3_000_000_000, 'integer'],
    ['the largest integer', 2n ** 63n - 1n, 'integer'],
    ['the smallest integer', -(2n ** 63n), 'integer'],
    ['a float without a fraction', float(2), 'real'],
    ['a large float', float(1e300), 'real'],
    ['text', "it's ?1 – ok", 'text'],
    ['bytes', bytes, 'blob', new Bitstring(bytes, 16)],
    ['no bytes', new Uint8Array(), 'blob', ''],
    ['text with a NUL', 'a\0b', 'text'],
    ['empty text', '', 'text'],
    ['null', null, 'null'],
  ]
  it.each(cases)('%s', (_name, value, type, read = value as Term) => {
    const connection = createDriver(engine).connect()
    expect(values(connection, "SELECT ?1, typeof(?1), '?', ?2", [value, 1])).toEqual([[read, type, '?', 1]])
  })

  it('a statement that runs again takes nothing over', () => {
    const connection = createDriver(engine).connect()
    const types = (params: SqlValue[]) => values(connection, 'SELECT typeof(?1), typeof(?2)', params)
    expect([types([null, null]), types([float(2), 'x']), types([2, null]), types([null, bytes])]).toEqual([
      [['null', 'null']],
      [['real', 'text']],
      [['integer', 'null']],
      [['null', 'blob']],
    ])
  })

  it.each(['', ' ;', '-- nothing\n/* at all */'])('a text without a statement does nothing: %j', (sql) => {
    const connection = createDriver(engine).connect()
    expect(run(connection, sql)).toEqual({ kind: 'rows', columns: [], rows: [], changed: 0, changes: [] })
  })

  it('too few and too many values are refused', () => {
    const connection = createDriver(engine).connect()
    const refused = { message: 'bind or column index out of range', kind: 'parameters', constraint: null }
    const sql = 'SELECT ?1, ?2'
    expect([[1], [1, 2], [1, 2, 3], [2n ** 40n], [1, 2n ** 40n, 3]].map((params) => values(connection, sql, params))).toEqual([
      refused,
      [[1, 2]],
      refused,
      refused,
      refused,
    ])
  })

  it('a statement prepared before the schema changed tells the new columns', () => {
    const driver = createDriver(engine)
    const [a, b] = [driver.connect(), driver.connect()]
    const columns = () => run(a, 'SELECT * FROM t')
    run(b, 'CREATE TABLE t (id INTEGER PRIMARY KEY)')
    expect(columns()).toMatchObject({ columns: ['id'] })
    run(b, 'ALTER TABLE t ADD COLUMN name TEXT')
    expect(columns()).toMatchObject({ columns: ['id', 'name'] })
    run(a, 'BEGIN')
    run(a, 'ALTER TABLE t RENAME COLUMN name TO title')
    expect(columns()).toMatchObject({ columns: ['id', 'title'] })
    run(a, 'ROLLBACK')
    expect(columns()).toMatchObject({ columns: ['id', 'name'] })
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
    expect(values(a, 'SELECT name FROM t')).toEqual([['x']])
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

  it('rows of a table from any one on, and without some of them', () => {
    const { driver, a } = twoConnections()
    run(a, "INSERT INTO t (name) VALUES ('a'), ('b'), ('c'), ('d'), ('e')")
    const names = (from: number, count: number, ...without: number[]) =>
      driver.rows('t', { from, count }, without).map(({ values }) => values[1])
    expect([names(0, 2), names(3, 9), names(5, 1)]).toEqual([['a', 'b'], ['d', 'e'], []])
    expect(names(1, 2, 1, 3)).toEqual(['d', 'e'])
    expect(driver.rows('nothing', { from: 0, count: 1 }, [])).toEqual([])
    driver.close()
  })

  it('rows of a table without rowids, and of one whose index holds all its columns', () => {
    const { driver, a } = twoConnections()
    run(a, 'CREATE TABLE w (k TEXT PRIMARY KEY) WITHOUT ROWID')
    run(a, "INSERT INTO w VALUES ('b'), ('a')")
    expect(driver.rows('w', { from: 1, count: 5 }, [])).toEqual([{ rowid: -1, values: ['b'] }])
    run(a, 'CREATE TABLE i (name TEXT)')
    run(a, 'CREATE INDEX i_name ON i (name)')
    run(a, "INSERT INTO i VALUES ('z'), ('y')")
    expect(driver.rows('i', { from: 0, count: 1 }, [])).toEqual([{ rowid: 1, values: ['z'] }])
    driver.close()
  })
})

describe('attached databases', () => {
  it('attaching again is refused, unless it says that it need not', () => {
    const connection = createDriver(engine).connect()
    run(connection, "ATTACH DATABASE 'acme' AS acme")
    expect(values(connection, "ATTACH DATABASE 'acme' AS acme")).toMatchObject({ message: 'database acme is already in use' })
    expect(values(connection, "ATTACH DATABASE 'acme' AS acme /* if not exists */")).toEqual([])
  })

  it('a table is found under its database alone', () => {
    const connection = createDriver(engine).connect()
    run(connection, "ATTACH DATABASE 'acme' AS acme")
    run(connection, 'CREATE TABLE acme.notes (id INTEGER PRIMARY KEY)')
    const missing = { message: 'no such table: notes', kind: 'other', constraint: null }
    expect(values(connection, 'SELECT count(*) FROM acme.notes')).toEqual([[0]])
    expect(values(connection, 'SELECT n0."id" FROM "acme"."notes" AS n0')).toEqual([])
    expect(values(connection, 'SELECT count(*) FROM notes')).toEqual(missing)
    expect(values(connection, 'INSERT INTO "notes" VALUES (?)', [1])).toEqual(missing)
    run(connection, 'CREATE TABLE notes (id INTEGER PRIMARY KEY)')
    expect(values(connection, 'SELECT count(*) FROM notes')).toEqual([[0]])
  })
})

describe('row changes', () => {
  it('own work and that of foreign keys, old and new', () => {
    const connection = createDriver(engine, { reportsChanges: true }).connect()
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

  it('nothing is told unless it was asked for', () => {
    const connection = createDriver(engine).connect()
    run(connection, 'CREATE TABLE t (id INTEGER PRIMARY KEY)')
    expect(run(connection, 'INSERT INTO t VALUES (1)')).toMatchObject({ changed: 1, changes: [] })
  })

  it('the plan of a statement', () => {
    const connection = createDriver(engine).connect()
    run(connection, 'CREATE TABLE t (id INTEGER PRIMARY KEY)')
    expect(connection.explain('SELECT * FROM t WHERE id = ?')).toEqual([
      { depth: 0, detail: 'SEARCH t USING INTEGER PRIMARY KEY (rowid=?)' },
    ])
    expect(connection.explain('SELECT * FROM missing')).toEqual([])
    const sql = 'SELECT * FROM t WHERE n = 1'
    run(connection, 'ALTER TABLE t ADD COLUMN n INTEGER')
    expect(connection.explain(sql)).toEqual([{ depth: 0, detail: 'SCAN t' }])
    run(connection, 'CREATE INDEX t_n ON t (n)')
    expect(connection.explain(sql)).toEqual([{ depth: 0, detail: 'SEARCH t USING COVERING INDEX t_n (n=?)' }])
  })
})
