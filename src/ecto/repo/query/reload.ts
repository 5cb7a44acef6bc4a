import { inspectTerm } from '#ecto/inspect-term.ts'
import { callNode, fieldNode, paramNode, sourceNode } from '#ecto/query/ast.ts'
import { addFilter } from '#ecto/query/build/filter.ts'
import { queryFrom } from '#ecto/query/build/to-query.ts'
import { markOwnSource } from '#ecto/query/own-source.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { get, getMap } from '#ecto/repo/write/changeset-term.ts'
import type { Schema } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import { compareKeys } from '#terms/compare.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument, Thrown } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { onlyKey } from './get-query.ts'
import { resultsError } from './read-one.ts'
import { allValues } from './run-query.ts'

/** `Repo.reload/2`: the struct or structs as they are in the database, nil for rows that are gone. */
export function* reload(context: RepoContext, given: Term): Effect<Term> {
  const found = yield* reloaded(context, given)
  const values = found.map(({ fresh }) => fresh)
  return isList(given) ? listFrom(values) : (values[0] ?? null)
}

/** `Repo.reload!/2`: raises for rows that are gone. */
export function* reloadOrRaise(context: RepoContext, given: Term): Effect<Term> {
  const found = yield* reloaded(context, given)
  for (const { fresh, struct, query } of found) {
    if (fresh !== null) continue
    if (!isList(given)) throw new Thrown('error', yield* resultsError('Ecto.NoResultsError', { queryable: query }))
    raise('RuntimeError', { message: `could not reload ${yield* inspectTerm(struct)}, maybe it doesn't exist or was deleted` })
  }
  const values = found.map(({ fresh }) => fresh)
  return isList(given) ? listFrom(values) : (values[0] ?? null)
}

interface Reloaded {
  readonly struct: Term
  readonly fresh: Term
  readonly query: ElixirMap
}

function* reloaded(context: RepoContext, given: Term): Effect<Reloaded[]> {
  const structs = isList(given) ? (listItems(given) ?? []) : [given]
  if (structs.length === 0) return []
  const schema = yield* schemaOf(context, structs)
  const key = yield* onlyKey(schema, 'Ecto.Repo.reload/2')
  const keys = structs.map((struct) => (struct instanceof ElixirMap ? get(struct, key) : null))
  if (keys.includes(null)) raiseArgument('Ecto.Repo.reload/2 expects existent structs, found a `nil` primary key')
  const query = reloadQuery(schema, key, keys, structs[0] ?? null)
  const rows = yield* allValues(context, query)
  return structs.map((struct, i) => {
    const fresh = rows.find((row) => row instanceof ElixirMap && compareKeys(get(row, key), keys[i] ?? null) === 0)
    return { struct, fresh: fresh ?? null, query }
  })
}

function* schemaOf(context: RepoContext, structs: readonly Term[]): Effect<Schema> {
  const modules = structs.map((struct) => structModule(struct))
  const [module] = modules
  const schema = module === undefined ? undefined : context.session.schemas.find(module)
  if (schema !== undefined && modules.every((other) => other === module)) return schema
  if (schema !== undefined && modules.every((other) => other !== undefined)) {
    return raiseArgument(`expected an homogeneous list, received different struct types: ${yield* inspectTerm(listFrom(structs))}`)
  }
  return raiseArgument(`expected a struct or a list of structs, received ${yield* inspectTerm(listFrom(structs))}`)
}

function reloadQuery(schema: Schema, key: string, keys: readonly Term[], first: Term): ElixirMap {
  const meta = first instanceof ElixirMap ? getMap(first, '__meta__') : undefined
  const source = meta === undefined ? schema.source : get(meta, 'source')
  const named = tuple(source ?? schema.source ?? '', schema.module)
  const query = queryFrom(source === schema.source ? markOwnSource(named) : named, meta === undefined ? null : get(meta, 'prefix'))
  const expr = callNode('in', [fieldNode(sourceNode(0), atom(key)), paramNode(0)])
  const param = tuple(listFrom(keys), tuple(atom('in'), tuple(0, atom(key))))
  return addFilter(
    query,
    'where',
    atom('and'),
    { expr, params: [param], subqueries: [] },
    { file: 'lib/ecto/repo/queryable.ex', line: 240 },
  )
}
