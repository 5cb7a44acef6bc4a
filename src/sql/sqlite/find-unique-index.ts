import type { Connection } from '#sql/driver.ts'
import { type Effect, settle } from '#terms/effect.ts'

const INDEX = `SELECT name FROM pragma_index_list(?1) AS i
WHERE i."unique" AND i.origin = 'c' AND ?2 = (SELECT group_concat(name, ', ') FROM (SELECT ?1 || '.' || name AS name FROM pragma_index_info(i.name) ORDER BY seqno))`

/** The name of the unique index over `tags.name, tags.kind`; `tags_pkey`, as PostgreSQL says, when these are the primary key. */
export function* findUniqueIndex(connection: Connection, columns: string): Effect<string | undefined> {
  const [table = ''] = columns.split('.')
  const result = yield* settle(connection.execute(INDEX, [table, columns]))
  if (result.kind === 'error' || columns.startsWith('index ')) return undefined
  const name = result.rows[0]?.[0]
  return typeof name === 'string' ? name : `${table}_pkey`
}
