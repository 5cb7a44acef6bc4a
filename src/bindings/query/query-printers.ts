import { expandDynamic } from '#ecto/query/build/dynamic.ts'
import { exprText } from '#ecto/query/inspect/query-clauses.ts'
import { queryDoc, queryPrinting } from '#ecto/query/inspect/query-doc.ts'
import { quotedToString } from '#ecto/query/inspect/quoted-doc.ts'
import { EMPTY_QUERY, queryStruct, withFields } from '#ecto/query/query-term.ts'
import { Atom } from '#terms/atom.ts'
import { joinContainer } from '#terms/inspect/container.ts'
import { text } from '#terms/inspect/doc.ts'
import { registerStructPrinter } from '#terms/inspect/struct-printers.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapFrom } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** Makes `inspect/2` print queries and dynamic expressions as Ecto does. */
export function registerQueryPrinters(): void {
  registerStructPrinter('Ecto.Query', (query, context) => queryDoc(query, context))
  registerStructPrinter('Ecto.Query.DynamicExpr', (dynamic) => {
    const { binding, expr } = dynamicTexts(dynamic)
    return joinContainer(text('dynamic('), [text(binding), text(expr)], text(')'))
  })
}

/** The binding list and the expression of a dynamic, its sources called as its bindings are. */
function dynamicTexts(dynamic: ElixirMap): { readonly binding: string; readonly expr: string } {
  const expanded = expandDynamic(dynamic, queryFor(field(dynamic, 'binding')))
  const names = itemsOf(expanded.binding).map(bindingName)
  const clause = queryStruct('Ecto.Query.BooleanExpr', { params: listFrom(expanded.params), subqueries: listFrom(expanded.subqueries) })
  return { binding: quotedToString(expanded.binding), expr: exprText(expanded.expr, names, clause, queryPrinting) }
}

/** A query with a source for each binding. */
function queryFor(binding: Term): ElixirMap {
  const items = itemsOf(binding)
  const joins = items.slice(1).map(() => queryStruct('Ecto.Query.JoinExpr', {}))
  const named = items.flatMap((item) =>
    item instanceof Tuple && item.items.length === 2 && item.items[0] instanceof Atom ? [item.items[0]] : [],
  )
  return withFields(EMPTY_QUERY, { joins: listFrom(joins), aliases: mapFrom(named.map((name, i) => [name, i] as const)) })
}

function itemsOf(binding: Term): readonly Term[] {
  return isList(binding) ? (listItems(binding) ?? []) : []
}

function bindingName(item: Term): string {
  const variable = item instanceof Tuple && item.items.length === 2 ? (item.items[1] as Term) : item
  const name = variable instanceof Tuple ? variable.items[0] : null
  return name instanceof Atom ? name.name : '_'
}
