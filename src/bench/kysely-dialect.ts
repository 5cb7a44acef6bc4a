import { type CompiledQuery, Kysely, type QueryResult, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Database, SqlValue, Statement } from 'sql.js'

/** The tables of the benchmarks. */
export interface Tables {
  users: { id: number; name: string; age: number }
  posts: { id: number; title: string; views: number; published: number; user_id: number }
  items: { id: number; name: string; count: number; price: number; size: number; note: string }
}

/** Kysely on a sql.js database, with prepared statements kept. */
export function kyselyOn(database: Database): Kysely<Tables> {
  const statements = new Map<string, Statement>()
  const connection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      let statement = statements.get(sql)
      if (statement === undefined) {
        statement = database.prepare(sql)
        statements.set(sql, statement)
      }
      statement.bind(parameters as SqlValue[])
      const rows: Row[] = []
      while (statement.step()) rows.push(statement.getAsObject() as Row)
      statement.reset()
      return { rows }
    },
    streamQuery(): never {
      throw new Error('streams are not measured')
    },
  }
  const say = (sql: string) => async () => {
    database.run(sql)
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => ({
        init: async () => {},
        acquireConnection: async () => connection,
        beginTransaction: say('BEGIN'),
        commitTransaction: say('COMMIT'),
        rollbackTransaction: say('ROLLBACK'),
        releaseConnection: async () => {},
        destroy: async () => {},
      }),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}
