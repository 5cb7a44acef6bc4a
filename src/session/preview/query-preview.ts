import type { Adapter } from '#ecto/adapter/adapter.ts'
import { prepareQuery } from '#ecto/planner/prepare.ts'
import { queryClauses } from '#ecto/query/inspect/query-clauses.ts'
import { queryPrinting, queryText } from '#ecto/query/inspect/query-doc.ts'
import type { SchemaRegistry } from '#ecto/schema/schema.ts'
import type { QueryPreview } from '#protocol/preview.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import { Thrown } from '#terms/thrown.ts'

/** What compiling a query for its preview needs. */
export interface QueryCompiler {
  readonly schemas: SchemaRegistry
  readonly sqlite: Adapter
  readonly postgres: Adapter
}

/** A query as its clauses, with what it would send to both databases: null for one that could not be sent. */
export function* queryPreview(query: ElixirMap, compiler: QueryCompiler): Effect<QueryPreview> {
  return {
    kind: 'query',
    text: queryText(query),
    clauses: queryClauses(query, queryPrinting).map(splitClause),
    sqlite: yield* sqlFor(query, compiler.sqlite, compiler.schemas),
    postgres: yield* sqlFor(query, compiler.postgres, compiler.schemas),
  }
}

/** `where: p0.id == 1` as its name and text; the first clause is `from p0 in Post`. */
function splitClause(clause: string): { readonly name: string; readonly text: string } {
  const found = /^(from) |^(\w+): /.exec(clause)
  return { name: found?.[1] ?? found?.[2] ?? '', text: clause.slice(found?.[0].length ?? 0) }
}

function* sqlFor(query: ElixirMap, adapter: Adapter, schemas: SchemaRegistry): Effect<string | null> {
  try {
    const { planned } = yield* prepareQuery('all', query, { schemas, adapter })
    return (yield* adapter.query(planned)).sql
  } catch (thrown) {
    if (!(thrown instanceof Thrown)) throw thrown
    // a query that is not complete yet, or only for updates: it has no SELECT to show
    return null
  }
}
