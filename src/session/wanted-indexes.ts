import type { IndexHint } from '#protocol/run-event.ts'
import type { Connection, Driver } from '#sql/driver.ts'

/** What a driver does, with indexes made as soon as their tables are there: to see what a program would be with them. */
export function withIndexes(driver: Driver, indexes: readonly IndexHint[]): Driver {
  if (indexes.length === 0) return driver
  return {
    version: driver.version,
    connect: () => indexing(driver.connect(), indexes),
    tables: (limit) => driver.tables(limit),
    rows: (table, window, without) => driver.rows(table, window, without),
    save: (format) => driver.save(format),
    replace: (bytes) => driver.replace(bytes),
    close: () => driver.close(),
  }
}

function indexing(connection: Connection, indexes: readonly IndexHint[]): Connection {
  /** A table that is not there yet answers with an error: it is asked for again before the next statement. */
  const makeIndexes = () => {
    if (connection.inTransaction) return
    for (const index of indexes) connection.execute(indexSql(index), [])
  }
  return {
    id: connection.id,
    get inTransaction() {
      return connection.inTransaction
    },
    execute(sql, params) {
      makeIndexes()
      return connection.execute(sql, params)
    },
    explain: (sql) => connection.explain(sql),
    close: () => connection.close(),
  }
}

function indexSql({ table, columns }: IndexHint): string {
  const quote = (name: string) => `"${name.replaceAll('"', '""')}"`
  return `CREATE INDEX IF NOT EXISTS ${quote(`${table}_${columns.join('_')}_index`)} ON ${quote(table)} (${columns.map(quote).join(', ')})`
}
