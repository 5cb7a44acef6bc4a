import { inspectTerm } from '#ecto/inspect-term.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { reflectionOf } from '#ecto/schema/reflection.ts'
import type { Association } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import { compareKeys } from '#terms/compare.ts'
import { call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import { Cons, isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import type { Entry } from './attach.ts'
import { preloadQuery } from './preload-query.ts'
import type { PreloadSpec } from './spec.ts'

type Fetchable = Exclude<Association, { kind: 'has_through' }>

/** The rows that an association's query gave, and the values that were there already. */
export interface Fetched {
  readonly fetched: readonly Entry[]
  readonly loaded: readonly Entry[]
}

/** Fetches what the structs' association refers to, and keeps what is loaded already. */
export function* fetchRelated(context: RepoContext, association: Fetchable, structs: readonly Term[], spec: PreloadSpec): Effect<Fetched> {
  const force = keywordGet(context.options, 'force') === true
  const loaded: Entry[] = []
  const ids: Term[] = []
  for (const struct of structs) {
    if (!(struct instanceof ElixirMap)) continue
    const id = mapGet(struct, atom(association.ownerKey)) ?? null
    const value = mapGet(struct, atom(association.field)) ?? null
    if (!force && !isStruct(value, 'Ecto.Association.NotLoaded')) for (const item of itemsOf(value)) loaded.push({ key: id, value: item })
    else if (id !== null && !ids.some((known) => compareKeys(known, id) === 0)) ids.unshift(id)
  }
  const fetched = ids.length === 0 ? [] : yield* fetch(context, association, reorder(ids, structs, association), spec, structs)
  return { fetched, loaded }
}

/** Preloads in what was fetched. */
export type PreloadInside = (context: RepoContext, structs: readonly Term[], specs: readonly PreloadSpec[]) => Effect<Term[]>

/** What was fetched with what is wanted inside of it; rows go into that last first, as they do in Ecto. */
export function* withPreloads(
  context: RepoContext,
  { fetched, loaded }: Fetched,
  specs: readonly PreloadSpec[],
  preloadInside: PreloadInside,
): Effect<Entry[]> {
  const entries = [...[...fetched].reverse(), ...loaded]
  const inner = yield* preloadInside(
    context,
    entries.map((entry) => entry.value),
    specs,
  )
  const filled = entries.map((entry, i) => ({ key: entry.key, value: inner[i] ?? null }))
  return [...filled.slice(0, fetched.length).reverse(), ...filled.slice(fetched.length)]
}

function itemsOf(value: Term): readonly Term[] {
  if (value === null) return []
  return isList(value) ? (listItems(value) ?? []) : [value]
}

/** Ids of the last struct first, each once, where it stands first in that order. */
function reorder(ids: readonly Term[], structs: readonly Term[], association: Fetchable): Term[] {
  const ordered: Term[] = []
  for (const struct of [...structs].reverse()) {
    const id = struct instanceof ElixirMap ? (mapGet(struct, atom(association.ownerKey)) ?? null) : null
    if (ids.some((known) => compareKeys(known, id) === 0) && !ordered.some((known) => compareKeys(known, id) === 0)) ordered.push(id)
  }
  return ordered
}

function* fetch(
  context: RepoContext,
  association: Fetchable,
  ids: readonly Term[],
  spec: PreloadSpec,
  structs: readonly Term[],
): Effect<Entry[]> {
  if (spec.query instanceof Fun) return yield* fetchByFunction(association, ids, spec.query)
  const values = yield* context.session.readAll(marked(context), yield* preloadQuery(context, association, ids, spec, structs))
  return values.map((pair) => ({
    key: pair instanceof Tuple ? (pair.items[0] ?? null) : null,
    value: pair instanceof Tuple ? (pair.items[1] ?? null) : null,
  }))
}

/** Options from which `prepare_query/3` of a repository sees that a query is a preload's. */
function marked(context: RepoContext): RepoContext {
  const { options } = context
  if (keywordGet(options, 'ecto_query') !== undefined) return context
  return { ...context, options: new Cons(tuple(atom('ecto_query'), atom('preload')), options) }
}

function* fetchByFunction(association: Fetchable, ids: readonly Term[], fun: Fun): Effect<Entry[]> {
  const answer = yield call(fun, fun.arity === 1 ? [listFrom(ids)] : [listFrom(ids), reflectionOf(association)])
  const records = listItems(answer)
  if (records === undefined) return raiseNoClause('Ecto.Repo.Preloader', 'fetched_records_to_tuple_ids', 3)
  const entries: Entry[] = []
  for (const record of records) entries.push(yield* entryOf(association, record))
  return entries.sort((a, b) => compareKeys(a.key, b.key))
}

function* entryOf(association: Fetchable, record: Term): Effect<Entry> {
  if (record instanceof Tuple && record.items.length === 2) return { key: record.items[0] ?? null, value: record.items[1] ?? null }
  if (association.kind === 'many_to_many') return yield* raiseUnkeyed(association, record)
  const key = record instanceof ElixirMap ? mapGet(record, atom(association.relatedKey)) : undefined
  return key === undefined ? raise('KeyError', { key: atom(association.relatedKey), term: record, message: null }) : { key, value: record }
}

function* raiseUnkeyed(association: Fetchable, record: Term): Effect<never> {
  return raiseArgument(`invalid custom preload for \`${association.field}\` on \`${yield* inspectTerm(association.owner)}\`.

For many_to_many associations, the custom function given to preload should \
return a tuple with the associated key as first element and the struct as \
second element.

For example, imagine posts has many to many tags through a posts_tags table. When \
preloading the tags, you may write:

    custom_tags = fn post_ids ->
      Repo.all(
        from t in Tag,
             join: pt in "posts_tags",
             where: t.custom and pt.post_id in ^post_ids and pt.tag_id == t.id
      )
    end

    from Post, preload: [tags: ^custom_tags]

Unfortunately the query above is not enough because Ecto won't know how to \
associate the posts with the tags. In those cases, you need to return a tuple \
with the \`post_id\` as first element and the tag struct as second. The new query \
will have a select field as follows:

    from t in Tag,
         join: pt in "posts_tags",
         where: t.custom and pt.post_id in ^post_ids and pt.tag_id == t.id,
         select: {pt.post_id, t}

Expected a tuple with ID and struct, got: ${yield* inspectTerm(record)}
`)
}
