import { atom } from '#terms/atom.ts'
import { joinContainer } from '#terms/inspect/container.ts'
import { concat, type Doc, group, LINE, text } from '#terms/inspect/doc.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { layout } from '#terms/inspect/layout.ts'
import type { InspectContext } from '#terms/inspect/options.ts'
import { listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'
import { exprText, type QueryPrinting, queryClauses } from './query-clauses.ts'

export const queryPrinting: QueryPrinting = { inspectQuery, queryText }

/** `#Ecto.Query<from p0 in Post, where: …>` on one line (but for breaks inside of an expression). */
function inspectQuery(query: Term): string {
  if (!isStruct(query, 'Ecto.Query')) return inspect(query)
  return layout(queryDoc(query), Number.POSITIVE_INFINITY)
}

/** The query as messages print it: a clause a line, indented below the first. */
export function queryText(query: Term): string {
  if (!isStruct(query, 'Ecto.Query')) return inspect(query)
  return queryClauses(query, queryPrinting).join(',\n  ')
}

/** The document of a query for `inspect/2`. */
export function queryDoc(query: ElixirMap, context?: InspectContext): Doc {
  const clauses = queryClauses(query, queryPrinting).map((clause) => text(clause))
  const limit = context?.limit ?? Number.POSITIVE_INFINITY
  const shown = clauses.length > limit ? [...clauses.slice(0, limit), text('...')] : clauses
  const whole = joinContainer(text('#Ecto.Query<'), shown, text('>'))
  const ctes = withCtes(query)
  return ctes.length === 0 ? whole : group(concat(whole, ...ctes.flatMap((cte) => [LINE, cteDoc(cte)])))
}

function withCtes(query: ElixirMap): readonly Term[] {
  const ctes = field(query, 'with_ctes')
  return ctes instanceof ElixirMap ? (listItems(mapGet(ctes, atom('queries')) ?? null) ?? []) : []
}

function cteDoc(cte: Term): Doc {
  const [name, options, query] = (cte as Tuple).items as [Term, Term, Term]
  const materialized = options instanceof ElixirMap ? (mapGet(options, atom('materialized')) ?? null) : null
  const shown = isStruct(query, 'Ecto.Query') ? queryDoc(query) : text(cteFragment(query))
  return concat(`|> with_cte(${inspect(name)}, materialized: ${inspect(materialized)}, as: `, shown, ')')
}

function cteFragment(query: Term): string {
  return query instanceof ElixirMap ? exprText(field(query, 'expr'), [], query, queryPrinting) : inspect(query)
}
