import type { Adapter } from '#ecto/adapter/adapter.ts'
import { prepareQuery } from '#ecto/planner/prepare.ts'
import { queryClauses } from '#ecto/query/inspect/query-clauses.ts'
import { queryPrinting, queryText } from '#ecto/query/inspect/query-doc.ts'
import { fieldItems } from '#ecto/query/query-term.ts'
import type { SchemaRegistry } from '#ecto/schema/schema.ts'
import type { QueryPreview, QueryStep } from '#protocol/preview.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { Thrown } from '#terms/thrown.ts'
import { queryPrefixes } from './query-steps.ts'

/** What compiling a query for its preview needs. */
export interface QueryCompiler {
  readonly schemas: SchemaRegistry
  readonly sqlite: Adapter
  readonly postgres: Adapter
}

/** A query as the steps in which it grew, with what each would send to both databases. */
export function* queryPreview(query: ElixirMap, compiler: QueryCompiler): Effect<QueryPreview> {
  const steps: QueryStep[] = []
  let before: readonly string[] = []
  for (const prefix of queryPrefixes(query)) {
    const clauses = queryClauses(prefix, queryPrinting)
    const added = withoutFirst(clauses, before)
    before = clauses
    const sqlite = yield* compiled(prefix, compiler.sqlite, compiler.schemas)
    const postgres = yield* compiled(prefix, compiler.postgres, compiler.schemas)
    steps.push({
      clauses: added.map(splitClause),
      sqlite: sqlite.sql,
      postgres: postgres.sql,
      refused: sqlite.sql === null ? sqlite.refused : null,
    })
  }
  return { kind: 'query', text: queryText(query), steps }
}

/** The clauses that were not there before. */
function withoutFirst(clauses: readonly string[], before: readonly string[]): readonly string[] {
  const left = [...before]
  return clauses.filter((clause) => {
    const at = left.indexOf(clause)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** `where: p0.id == 1` as its name and text; the first clause is `from p0 in Post`. */
function splitClause(clause: string): QueryStep['clauses'][number] {
  const found = /^(from) |^(\w+): /.exec(clause)
  return { name: found?.[1] ?? found?.[2] ?? '', text: clause.slice(found?.[0].length ?? 0) }
}

type Compiled = { readonly sql: string; readonly refused: null } | { readonly sql: null; readonly refused: string }

/** The SQL of a query, or why there is none: it may need what later steps add, or be refused by the adapter. */
function* compiled(query: ElixirMap, adapter: Adapter, schemas: SchemaRegistry): Effect<Compiled> {
  const operation = fieldItems(query, 'updates').length > 0 ? 'update_all' : 'all'
  try {
    const { planned } = yield* prepareQuery(operation, query, { schemas, adapter })
    return { sql: (yield* adapter.query(planned)).sql, refused: null }
  } catch (thrown) {
    if (!(thrown instanceof Thrown)) throw thrown
    return { sql: null, refused: reasonOf(thrown) }
  }
}

const MESSAGE = atom('message')

/** The first line of the exception's message. */
function reasonOf({ reason }: Thrown): string {
  const message = reason instanceof ElixirMap ? mapGet(reason, MESSAGE) : null
  return typeof message === 'string' ? (message.split('\n')[0] ?? '').replace(/ in query:$/, '') : 'it cannot be sent as it stands'
}
