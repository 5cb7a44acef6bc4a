import type { ConstraintViolation } from '#ecto/adapter/connection.ts'
import type { Connection } from '#sql/driver.ts'
import { type Effect, settle } from '#terms/effect.ts'

const INDEX = `SELECT name FROM pragma_index_list(?1) AS i
WHERE i."unique" AND i.origin = 'c' AND ?2 = (SELECT group_concat(name, ', ') FROM (SELECT ?1 || '.' || name AS name FROM pragma_index_info(i.name) ORDER BY seqno))`

type OtherNames = Pick<ConstraintViolation, 'realName' | 'postgresName'>

/** What the unique index over `tags.name, tags.kind` is called; a primary key has a name in PostgreSQL alone, `tags_pkey`. */
export function* findUniqueIndex(connection: Connection, columns: string): Effect<OtherNames> {
  const [table = ''] = columns.split('.')
  const result = yield* settle(connection.execute(INDEX, [table, columns]))
  if (result.kind === 'error' || columns.startsWith('index ')) return {}
  const name = result.rows[0]?.[0]
  return typeof name === 'string' ? { realName: name } : { postgresName: `${table}_pkey` }
}
