/** Ecto beside Kysely, Drizzle and sql.js alone, in one process. */
import initSqlJs from 'sql.js'
import { loadSqlJs } from '#drivers/sqljs/engine.ts'
import { WARM_UP } from '#elixir/bench/programs.ts'
import { createEctoEngine } from './ecto-engine.ts'
import { kyselyOn } from './kysely-dialect.ts'
import { benchQueries } from './queries.ts'
import { benchRows } from './rows.ts'

const engine = await createEctoEngine(await loadSqlJs())
const { Database } = await initSqlJs()
const database = new Database()
const kysely = kyselyOn(database)

await engine.run(WARM_UP)
console.log('build, plan and compile a query (×: how many times as long Ecto takes)')
for (const line of await benchQueries(engine, kysely)) console.log(line)
console.log('\nrows (×: how many times as long Ecto takes)')
for (const line of await benchRows(engine, database, kysely)) console.log(line)
process.exit(0)
