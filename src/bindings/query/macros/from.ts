import { assertNever } from '#base/assert-never.ts'
import { Hole } from '#bindings/query/escape/hole.ts'
import { type Binding, pinned, show } from '#bindings/query/escape/scope.ts'
import { callNode, callParts } from '#ecto/query/ast.ts'
import { indexFromEnd } from '#ecto/query/build/bind-index.ts'
import { placed, queryFrom } from '#ecto/query/build/to-query.ts'
import { JOIN_QUALIFIERS } from '#ecto/query/join-qualifiers.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, list } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { parseBindings } from './binding-list.ts'
import { type ClauseInput, type ClauseSite, placeOf } from './clause-code.ts'
import { clauseCode, isClause } from './clauses.ts'
import { hintsTemplate, type JoinOptions, joinCode, nameTemplate } from './join.ts'
import { builderCall, codeOf, type QueryCode, schemaTemplate, withClause } from './query-code.ts'
import { type SourceCode, sourceCode } from './source.ts'

const JOINS: Readonly<Record<string, string>> = { ...JOIN_QUALIFIERS, join: 'inner' }

/** The code of `from expr, clauses…`: each clause wraps the code of those before. */
export function* fromCode(env: MacroEnvironment, expr: Term, keyword: Term): Effect<Term> {
  const pairs = keywordPairs(keyword)
  if (pairs === undefined) {
    return raiseCompileError(`second argument to \`from\` must be a compile time keyword list, got: \`${show(keyword)}\``)
  }
  const start = yield* fromSource(env, expr)
  return codeOf(yield* clausesCode(start.input, pairs, start.isStatic))
}

interface FromSource {
  readonly input: ClauseInput
  /** Whether the query is known to have one source. */
  readonly isStatic: boolean
}

function* fromSource(env: MacroEnvironment, expr: Term): Effect<FromSource> {
  const parts = callParts(expr)
  const bound = parts?.name === 'in' && parts.args.length === 2
  const [left, right] = bound ? (parts.args as [Term, Term]) : [EMPTY_LIST, expr]
  const bindings = parseBindings(isList(left) ? left : list(left))
  const site: ClauseSite = { env, bindings: [], line: env.line }
  const source = yield* sourceCode(right, site)
  const query = sourceQuery(source, placeOf(site))
  return { input: { ...site, bindings, query }, isStatic: source.kind !== 'queryable' || source.isStatic }
}

/** The query on a source, its place in the source noted. */
function sourceQuery(source: SourceCode, place: readonly [Term, Term]): QueryCode {
  const known = (query: ElixirMap): QueryCode => ({ kind: 'known', query: placed(query, ...place) })
  switch (source.kind) {
    case 'table':
      return known(queryFrom(tuple(source.name, null)))
    case 'schema':
      return known(schemaTemplate(source.code, 'from_schema!'))
    case 'subquery':
      return known(queryFrom(new Hole(source.code)))
    case 'fragment':
      return known(queryFrom(source.source, null, source.params))
    case 'queryable':
      return { kind: 'code', code: builderCall('from', [source.code, ...place]), isQuery: true }
    case 'values':
      return { kind: 'code', code: builderCall('from_values', [source.code, ...place]), isQuery: true }
    default:
      return assertNever(source)
  }
}

type Pair = readonly [string, Term]

function* clausesCode(start: ClauseInput, pairs: readonly Pair[], isStatic: boolean): Effect<QueryCode> {
  const options = takeOptions(pairs, ['as', 'prefix', 'hints'])
  let input: ClauseInput = { ...start, query: yield* fromOptions(start, options, isStatic) }
  let joined = 0
  let rest = pairs.slice(options.taken)
  while (rest.length > 0) {
    const [key, value] = rest[0] as Pair
    const qualifier = JOINS[key]
    if (qualifier === undefined) {
      input = { ...input, query: yield* plainClause(input, key, value) }
      rest = rest.slice(1)
      continue
    }
    const joinOptions = takeOptions(rest.slice(1), ['on', 'as', 'prefix', 'hints'])
    const join = yield* joinCode(input, atom(qualifier), value, joinOptions)
    joined += 1
    input = { ...input, query: join.query, bindings: shifted(input.bindings, join.name, joined, isStatic) }
    rest = rest.slice(1 + joinOptions.taken)
  }
  return input.query
}

/** After one more join, sources that are counted from the end are one further from it. */
function shifted(bindings: readonly Binding[], name: string | undefined, joined: number, isStatic: boolean): readonly Binding[] {
  if (name === undefined && isStatic) return bindings
  const moved = isStatic ? bindings : bindings.map(moveFromEnd)
  if (name === undefined) return moved
  const index = isStatic ? joined : indexFromEnd(1)
  return [...moved.filter((binding) => binding.name !== name), { name, index }]
}

function moveFromEnd(binding: Binding): Binding {
  const distance = distanceFromEnd(binding.index)
  return distance === undefined ? binding : { name: binding.name, index: indexFromEnd(distance + 1) }
}

function distanceFromEnd(index: Term): number | undefined {
  if (index === null || typeof index !== 'object' || !('items' in index) || index.items[1] !== atom('from_end')) return undefined
  return Number(index.items[2])
}

interface TakenOptions extends JoinOptions {
  readonly taken: number
}

/** The options directly after a source, until another key comes, or one but `on` again: several `on` all hold. */
function takeOptions(pairs: readonly Pair[], keys: readonly string[]): TakenOptions {
  const isOption = ([key]: Pair, i: number) => keys.includes(key) && (key === 'on' || pairs.findIndex(([other]) => other === key) === i)
  const end = pairs.findIndex((pair, i) => !isOption(pair, i))
  const own = end < 0 ? pairs : pairs.slice(0, end)
  const get = (name: string): Term | undefined => own.find(([key]) => key === name)?.[1]
  const conditions = own.flatMap(([key, value]) => (key === 'on' ? [value] : []))
  const on = conditions.length === 0 ? undefined : conditions.reduce((all, condition) => callNode('and', [all, condition]))
  return { on, as: get('as'), prefix: get('prefix'), hints: get('hints'), taken: own.length }
}

/** A source that is known as a table takes its prefix in place of its schema's; a query that has one already refuses. */
function* fromOptions(input: ClauseInput, options: JoinOptions, isStatic: boolean): Effect<QueryCode> {
  let { query } = input
  if (options.as !== undefined) query = withClause(query, 'name_from', [nameTemplate(options.as)])
  if (options.prefix !== undefined)
    query = withClause(query, isStatic ? 'set_prefix' : 'prefix_from', [new Hole(pinned(options.prefix) ?? options.prefix)])
  if (options.hints !== undefined) query = withClause(query, 'hint_from', [yield* hintsTemplate(options.hints, input)])
  return query
}

function* plainClause(input: ClauseInput, key: string, value: Term): Effect<QueryCode> {
  if (key === 'on') return raiseCompileError('`on` keyword must immediately follow a join')
  if (key === 'as' || key === 'prefix' || key === 'hints')
    return raiseCompileError(`\`${key}\` keyword must immediately follow a from/join`)
  if (!isClause(key)) return raiseCompileError(`unsupported :${key} in keyword query expression`)
  return yield* clauseCode(input, key, value)
}
