import { callParts } from '#ecto/query/ast.ts'
import { isOwnSource } from '#ecto/query/own-source.ts'
import { Atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** The names that stand for a query's sources in print: a letter of each source and its index. */
export function sourceNames(query: ElixirMap): string[] {
  const joins = listItems(field(query, 'joins')) ?? []
  const from = field(query, 'from')
  const letters = [from === null ? 'q' : sourceLetter(sourceOf(from)), ...joins.map((join) => joinLetter(join as ElixirMap))]
  return letters.map((letter, index) => `${letter}${index}`)
}

/** What a `from` or join of the query takes its rows from. */
export function sourceOf(expr: Term): Term {
  return field(expr as ElixirMap, 'source')
}

function joinLetter(join: ElixirMap): string {
  const assoc = field(join, 'assoc')
  if (assoc instanceof Tuple) return letterOf(assoc.items[1] as Term)
  return sourceLetter(field(join, 'source'))
}

function sourceLetter(source: Term): string {
  if (isStruct(source, 'Ecto.Query')) {
    const from = field(source, 'from')
    return from === null ? 'q' : sourceLetter(sourceOf(from))
  }
  if (isStruct(source, 'Ecto.SubQuery')) return sourceLetter(field(source, 'query'))
  if (!(source instanceof Tuple)) return letterOf(source)
  if (source.items.length === 2) return letterOf(source.items[1] ?? source.items[0] ?? null)
  return callParts(source)?.name === 'values' ? 'v' : 'f'
}

function letterOf(name: Term): string {
  const text = name instanceof Atom ? name.name.slice(name.name.lastIndexOf('.') + 1) : typeof name === 'string' ? name : 'x'
  return ([...text][0] ?? 'x').toLowerCase()
}

/** A source as `in` of a query names it. */
export function sourceText(source: Term, name: string, print: SourcePrinting): string {
  if (isStruct(source, 'Ecto.SubQuery')) return `subquery(${print.queryText(field(source, 'query'))})`
  if (isStruct(source, 'Ecto.Query')) return `^${print.inspectQuery(source)}`
  if (!(source instanceof Tuple)) return inspect(source)
  if (source.items.length === 2) return tableText(source, name, print)
  const parts = callParts(source)
  if (parts?.name === 'values') return valuesText(parts.args)
  return print.exprText(source, name)
}

export interface SourcePrinting {
  queryText(query: Term): string
  inspectQuery(query: Term): string
  exprText(expr: Term, name: string): string
}

function tableText(source: Tuple, name: string, print: SourcePrinting): string {
  const [table, schema] = source.items as [Term, Term]
  if (table instanceof Tuple) return `{${print.exprText(table, name)}, ${inspect(schema)}}`
  if (schema === null) return inspect(table)
  return table === null || isOwnSource(source) ? inspect(schema) : inspect(source)
}

function valuesText(args: readonly Term[]): string {
  const types = args[0] instanceof Tuple ? args[0].items[0] : args[0]
  const names = (keywordPairs(types ?? null) ?? []).map(([name]) => name)
  return `values (${names.join(', ')})`
}
