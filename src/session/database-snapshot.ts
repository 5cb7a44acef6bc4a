import type { Schema } from '#ecto/schema/schema.ts'
import type { DatabaseSnapshot } from '#protocol/database.ts'
import type { Driver } from '#sql/driver.ts'
import { schemaSnapshots } from './schema-snapshots.ts'

/** How many rows of a table the page is sent; it asks for more when someone scrolls there. */
const ROWS = 200

/** The tables of a database as they are now. */
export function databaseSnapshot(driver: Driver, schemas: readonly Schema[]): DatabaseSnapshot {
  return { tables: driver.tables(ROWS), schemas: schemaSnapshots(schemas) }
}
