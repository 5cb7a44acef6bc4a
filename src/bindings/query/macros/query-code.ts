import { CLAUSE_STEPS, type ClauseStep } from '#bindings/query/clause-steps.ts'
import { Hole, isWhole, mapHoles, templateCode } from '#bindings/query/escape/hole.ts'
import { callRemote, doBlock } from '#bindings/quoted.ts'
import { withLine } from '#bindings/with-line.ts'
import { callParts } from '#ecto/query/ast.ts'
import { queryFrom } from '#ecto/query/build/to-query.ts'
import { quotedCall, quotedVariable } from '#elixir/expander/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isInteger } from '#terms/integer.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, list, listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/**
 * A query while macros make it. One that is known is a template: clauses are added to it at once, and only the values of its parameters
 * are left to the program. Any other is code; `isQuery`: it gives a `%Ecto.Query{}`, not just anything that may be queried.
 */
export type QueryCode =
  | { readonly kind: 'known'; readonly query: ElixirMap }
  | { readonly kind: 'code'; readonly code: Term; readonly isQuery: boolean }

/** A call of a function of the query builder. */
export function builderCall(name: string, args: readonly Term[]): Term {
  return callRemote('Ecto.Query.Builder', name, args)
}

/** The query with one more clause, by a step of clause-steps.ts: the arguments are templates, the query not among them. */
export function withClause(query: QueryCode, name: string, args: readonly Term[]): QueryCode {
  const step = CLAUSE_STEPS[`${name}/${args.length + 1}`]
  if (step === undefined) throw new Error(`Invariant: no clause ${name}/${args.length + 1}`)
  const known = query.kind === 'known' ? applied(step, query.query, args) : undefined
  if (known !== undefined) return { kind: 'known', query: known }
  return { kind: 'code', code: builderCall(name, [structCode(query), ...args.map(templateCode)]), isQuery: true }
}

/** Undefined when the clause has to know what is known later, or raises: then the program does, when it comes there. */
function applied({ apply, late }: ClauseStep, query: ElixirMap, args: readonly Term[]): ElixirMap | undefined {
  if (!args.slice(0, args.length - late).every(isWhole)) return undefined
  try {
    return apply(query, ...args)
  } catch (error) {
    if (error instanceof Thrown) return undefined
    throw error
  }
}

/** The query that a builder function makes of this one and of what its arguments' code gives. */
export function withCall(query: QueryCode, name: string, args: readonly Term[]): QueryCode {
  return { kind: 'code', code: builderCall(name, [codeOf(query), ...args]), isQuery: true }
}

function structCode(query: QueryCode): Term {
  return query.kind === 'code' && !query.isQuery ? builderCall('from', [query.code]) : codeOf(query)
}

/** In the code of a known query: what macros around it take up. */
class KnownQuery extends Tuple {
  readonly query: ElixirMap

  constructor(query: ElixirMap) {
    super([])
    this.query = query
  }
}

const KNOWN = 'ecto_query'

/** The quoted code that gives the query. */
export function codeOf(query: QueryCode): Term {
  if (query.kind === 'code') return query.code
  const [form, , args] = (templateCode(query.query) as Tuple).items as [Term, Term, Term]
  return tuple(form, list(tuple(atom(KNOWN), new KnownQuery(query.query))), args)
}

/** What a macro is given to add a clause to: a table, a schema, the code of another query macro, or any code. */
export function* queryArgument(env: MacroEnvironment, quoted: Term): Effect<QueryCode> {
  if (typeof quoted === 'string') return { kind: 'known', query: queryFrom(tuple(quoted, null)) }
  const name = callParts(quoted)?.name
  if (name === '__aliases__' || quoted instanceof Atom) return { kind: 'known', query: schemaTemplate(quoted, 'no_schema!') }
  if (name === undefined || !MACROS.has(name)) return { kind: 'code', code: quoted, isQuery: false }
  const code = yield* env.expandOnce(quoted)
  const query = knownQuery(code)
  return query === undefined ? { kind: 'code', code, isQuery: false } : { kind: 'known', query }
}

/** The names of macros whose code may be a known query. */
const MACROS: ReadonlySet<string> = new Set([
  'from',
  'join',
  ...['where', 'or_where', 'having', 'or_having', 'order_by', 'prepend_order_by', 'group_by', 'distinct', 'limit', 'offset'],
  ...['with_ties', 'select', 'select_merge', 'update', 'preload', 'windows', 'lock'],
])

/** The known query that the code gives; its holes keep the line of the macro that they come from. */
function knownQuery(code: Term): ElixirMap | undefined {
  const meta = code instanceof Tuple && code.items.length === 3 ? (code.items[1] as Term) : EMPTY_LIST
  const mark = keywordGet(meta, KNOWN)
  if (!(mark instanceof KnownQuery)) return undefined
  const line = keywordGet(meta, 'line') ?? 0
  const lined = mapHoles(mark.query, (hole) => (isInteger(line) ? withLine(hole, Number(line)) : hole))
  return lined instanceof ElixirMap ? lined : undefined
}

/** A query on a schema, which the program looks up when it runs; `missing` raises for a module that is none, as the macro does it. */
export function schemaTemplate(module: Term, missing: 'no_schema!' | 'from_schema!'): ElixirMap {
  const source = quotedVariable('source', atom('ecto_query'))
  const clauses = listFrom([arrow(null, builderCall(missing, [module])), arrow(source, source)])
  const found = quotedCall('case', [builderCall('schema_source', [module]), doBlock(clauses)])
  return queryFrom(new Hole(found), new Hole(builderCall('schema_prefix', [module])))
}

function arrow(pattern: Term, body: Term): Term {
  return quotedCall('->', [list(pattern), body])
}
