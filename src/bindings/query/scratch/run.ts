import { readFileSync } from 'node:fs'
import { runElixir } from '#elixir/testing/run.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { createEctoSession } from '#bindings/ecto-session.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { createQueryModules } from '../query-modules.ts'
import { createSqliteAdapter } from '#sql/adapter/sqlite-adapter.ts'
import { createPostgresAdapter } from '#sql/adapter/postgres-adapter.ts'
import { prepareQuery } from '#ecto/planner/prepare.ts'
import { atom } from '#terms/atom.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import { tuple } from '#terms/tuple.ts'

const [, , file = '', which = 'sqlite'] = process.argv
const session = createEctoSession()
const adapter = which === 'sqlite' ? createSqliteAdapter({ strict: true }) : createPostgresAdapter()
const sqls: string[] = []
const ctx = { schemas: session.schemas, adapter }
const run = (op: any) => effect(function* (q: any, opts: any = EMPTY_LIST) {
  const p = yield* prepareQuery(op, q, ctx)
  const s = yield* adapter.query(p.planned)
  console.log('SQL', s.sql)
  return EMPTY_LIST
})
const repo: NativeModule = { name: 'Repo', functions: {
  'to_sql/2': effect(function* (op: any, q: any) {
    const p = yield* prepareQuery(op.name, q, ctx)
    const s = yield* adapter.query(p.planned)
    return tuple(s.sql, listFrom(s.values))
  }),
  'all/1': run('all'), 'one/1': run('all'), 'all/2': run('all'), 'delete_all/1': run('delete_all'), 'update_all/2': run('update_all'),
  'insert_all/2': pure(() => atom('ok')), 'insert!/1': pure((x: any) => x), 'get!/2': pure(() => null), 'transaction/1': pure(() => null), 'aggregate/2': pure(() => null),
} }
const migrator: NativeModule = { name: 'Ecto.Migrator', functions: { 'up/4': pure(() => null) } }
const migration: NativeModule = { name: 'Ecto.Migration', functions: {}, macros: { '__using__/1': function* () { return null } } }
let src = readFileSync(file, 'utf8')
src = src.replace(/defmodule [\w.]+ do\n  use Ecto\.Migration[\s\S]*?\nend\n/g, '')
const r = await runElixir(src, { natives: [...createSchemaModules(session), ...createQueryModules(session), repo, migrator, migration] })
console.log(r.output)
if (r.error) console.log('ERR', r.error.module, r.error.message, r.diagnostics)
