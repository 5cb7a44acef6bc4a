import type { EctoSession } from '#bindings/ecto-session.ts'
import { setRecursive } from '#ecto/query/build/clauses.ts'
import { exclude } from '#ecto/query/build/exclude.ts'
import { first, reverseOrder } from '#ecto/query/build/reverse.ts'
import { toQuery } from '#ecto/query/build/to-query.ts'
import { QUERY_STRUCTS, queryStruct, withFields } from '#ecto/query/query-term.ts'
import { quotedRemote } from '#elixir/expander/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { effect, type NativeMacro, type NativeModule } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet, keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapHas } from '#terms/map-operations.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { pinned } from './escape/scope.ts'
import { parseBindings } from './macros/binding-list.ts'
import type { ClauseInput } from './macros/clause-code.ts'
import { CLAUSES, type Clause, clauseCode } from './macros/clauses.ts'
import { cteCode } from './macros/composition.ts'
import { dynamicCode } from './macros/dynamic.ts'
import { fromCode } from './macros/from.ts'
import { type JoinOptions, joinCode } from './macros/join.ts'
import { codeOf, queryArgument } from './macros/query-code.ts'

/** `Ecto.Query`: its macros and functions. */
export function createQueryModule(session: EctoSession): NativeModule {
  return {
    name: 'Ecto.Query',
    functions: queryFunctions(session),
    macros: { ...clauseMacros(), ...joinMacros(), ...otherMacros() },
    struct: QUERY_STRUCTS['Ecto.Query'],
  }
}

function queryFunctions({ schemas }: EctoSession): NativeModule['functions'] {
  const onQuery = (step: (query: ElixirMap, ...args: Term[]) => Term) =>
    effect(function* (queryable: Term, ...args: Term[]) {
      return step(yield* toQuery(queryable, schemas), ...args)
    })
  return {
    'exclude/2': onQuery((query, key) => exclude(query, key as Term)),
    'first/1': onQuery((query) => first(query, null, schemas)),
    'first/2': onQuery((query, by) => first(query, by as Term, schemas)),
    'last/1': onQuery((query) => reverseOrder(first(query, null, schemas), schemas)),
    'last/2': onQuery((query, by) => reverseOrder(first(query, by as Term, schemas), schemas)),
    'reverse_order/1': onQuery((query) => reverseOrder(query, schemas)),
    'put_query_prefix/2': onQuery((query, prefix) => withFields(query, { prefix: prefix as Term })),
    'recursive_ctes/2': onQuery((query, value) => setRecursive(query, value as Term)),
    'has_named_binding?/2': onQuery((query, name) => mapHas(field(query, 'aliases') as ElixirMap, name as Term)),
    'subquery/1': subqueryFunction(schemas),
    'subquery/2': subqueryFunction(schemas),
    'with_named_binding/3': effect(function* (queryable: Term, name: Term, fun: Term) {
      const query = yield* toQuery(queryable, schemas)
      if (mapHas(field(query, 'aliases') as ElixirMap, name)) return query
      if (!(fun instanceof Fun)) return raiseArgument(`with_named_binding/3 expects a function, got: ${inspect(fun)}`)
      const changed = yield call(fun, fun.arity === 1 ? [query] : [query, name])
      if (isStruct(changed, 'Ecto.Query') && mapHas(field(changed, 'aliases') as ElixirMap, name)) return changed
      return raiseArgument(`callback function for with_named_binding/3 should create a named binding for key ${inspect(name)}`)
    }),
  }
}

function subqueryFunction(schemas: EctoSession['schemas']) {
  return effect(function* (queryable: Term, options: Term = EMPTY_LIST) {
    if (isStruct(queryable, 'Ecto.SubQuery')) return queryable
    const query = yield* toQuery(queryable, schemas)
    const prefix = keywordGet(options, 'prefix')
    return queryStruct('Ecto.SubQuery', { query: prefix === undefined ? query : withFields(query, { prefix }) })
  })
}

/** `clause(query, expr)` and `clause(query, binding, expr)`. */
function clauseMacros(): Record<string, NativeMacro> {
  const macros: Record<string, NativeMacro> = {}
  for (const clause of CLAUSES) {
    macros[`${clause}/2`] = (env, query, expr) => pipedClause(env, clause, query as Term, EMPTY_LIST, expr as Term)
    macros[`${clause}/3`] = (env, query, binding, expr) => pipedClause(env, clause, query as Term, binding as Term, expr as Term)
  }
  return macros
}

function* pipedClause(env: MacroEnvironment, clause: Clause, query: Term, binding: Term, expr: Term): Effect<Term> {
  return codeOf(yield* clauseCode(yield* input(env, query, binding), clause, expr))
}

function* input(env: MacroEnvironment, query: Term, binding: Term): Effect<ClauseInput> {
  return { env, query: yield* queryArgument(env, query), bindings: parseBindings(binding), line: env.line }
}

const NO_OPTIONS = EMPTY_LIST

function joinMacros(): Record<string, NativeMacro> {
  const code = pipedJoin
  return {
    'join/3': (env, query, qualifier, expr) => code(env, query as Term, qualifier as Term, EMPTY_LIST, expr as Term, NO_OPTIONS),
    'join/4': (env, query, qualifier, binding, expr) =>
      code(env, query as Term, qualifier as Term, binding as Term, expr as Term, NO_OPTIONS),
    'join/5': (env, query, qualifier, binding, expr, options) =>
      code(env, query as Term, qualifier as Term, binding as Term, expr as Term, options as Term),
  }
}

function* pipedJoin(env: MacroEnvironment, query: Term, qualifier: Term, binding: Term, expr: Term, options: Term): Effect<Term> {
  const unknown = (keywordPairs(options) ?? []).find(([name]) => !['on', 'as', 'prefix', 'hints'].includes(name))
  if (unknown !== undefined)
    raiseArgument(`invalid option \`${unknown[0]}\` passed to Ecto.Query.join/5, valid options are: [:on, :as, :prefix, :hints]`)
  const get = (name: string): Term | undefined => keywordGet(options, name)
  const joinOptions: JoinOptions = { on: get('on'), as: get('as'), prefix: get('prefix'), hints: get('hints') }
  const join = yield* joinCode(yield* input(env, query, binding), pinned(qualifier) ?? qualifier, expr, joinOptions)
  return codeOf(join.query)
}

function otherMacros(): Record<string, NativeMacro> {
  return {
    'from/1': (env, expr) => fromCode(env, expr as Term, EMPTY_LIST),
    'from/2': (env, expr, keyword) => fromCode(env, expr as Term, keyword as Term),
    'dynamic/1': (env, expr) => dynamicCode(env, EMPTY_LIST, expr as Term),
    'dynamic/2': (env, binding, expr) => dynamicCode(env, binding as Term, expr as Term),
    'with_cte/3': function* (env, query, name, options) {
      return codeOf(yield* cteCode(yield* input(env, query as Term, EMPTY_LIST), name as Term, options as Term))
    },
    // biome-ignore lint/correctness/useYield: a macro is a generator, whatever it needs
    'is_named_binding/2': function* (_env, query, name) {
      const aliases = quotedRemote(atom('erlang'), 'map_get', [atom('aliases'), query as Term])
      return quotedRemote(atom('erlang'), 'is_map_key', [name as Term, aliases])
    },
  }
}
