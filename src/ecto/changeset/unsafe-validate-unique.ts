import { inspectTerm } from '#ecto/inspect-term.ts'
import { callNode, fieldNode, paramNode, sourceNode } from '#ecto/query/ast.ts'
import { addFilter } from '#ecto/query/build/filter.ts'
import { toQuery } from '#ecto/query/build/to-query.ts'
import type { SchemaRegistry } from '#ecto/schema/schema.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keyword, keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet, mapHas } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { type Changeset, get, getMap } from './changeset.ts'
import { fieldList } from './constraint.ts'
import { fieldError, hasError, prependErrors } from './errors.ts'
import { getField } from './read.ts'
import { primaryKeyOf } from './relation-keys.ts'
import { stateOf } from './relation-load.ts'
import { remember } from './validate-change.ts'

/** `unsafe_validate_unique/4`: asks the repository whether another row has the same values. Raises ArgumentError without a schema. */
export function* unsafeValidateUnique(
  changeset: Changeset,
  fields: Term,
  repo: Atom,
  options: Term,
  schemas: SchemaRegistry,
): Effect<Changeset> {
  const data = getMap(changeset, 'data')
  const schema = structModule(data)
  if (schema === undefined) {
    return raiseArgument(
      `unsafe_validate_unique/4 does not work with schemaless changesets, got ${yield* inspectTerm(get(changeset, 'data'))}`,
    )
  }
  const names = fieldList(fields)
  const marked = remember(changeset, names[0] ?? null, tuple(atom('unsafe_unique'), keyword({ fields: listFrom(names) })))
  const pairs: [Term, Term][] = []
  for (const name of names) pairs.push([name, yield* getField(changeset, name)])
  if (isSettled(changeset, names, pairs, keywordGet(options, 'nulls_distinct') !== false)) return marked
  const base = yield* toQuery(keywordGet(options, 'query') ?? schema, schemas)
  const others = excludeSelf(base, data, yield* primaryKeyOf(schema))
  const found = yield apply(repo, 'exists?', [whereEqual(others, pairs), keywordGet(options, 'repo_opts') ?? EMPTY_LIST])
  if (found !== true) return marked
  const field = keywordGet(options, 'error_key') ?? names[0] ?? null
  const keys = { validation: atom('unsafe_unique'), fields: listFrom(names) }
  return prependErrors(marked, fieldError(field, options, 'has already been taken', keys))
}

/** Whether there is nothing to ask: no field changed, one has an error, or a nil makes the row distinct anyway. */
function isSettled(changeset: Changeset, names: readonly Term[], pairs: readonly [Term, Term][], nullsDistinct: boolean): boolean {
  const changes = getMap(changeset, 'changes')
  const unchanged = names.every((name) => !mapHas(changes, name))
  return unchanged || names.some((name) => hasError(changeset, name)) || (nullsDistinct && pairs.some(([, value]) => value === null))
}

const PLACE = { file: null, line: null }

/** `where: not (primary key == ^…)` for a struct that is in the database. */
function excludeSelf(query: ElixirMap, data: ElixirMap, names: readonly Atom[]): ElixirMap {
  if (stateOf(data) !== 'loaded' || names.length === 0) return query
  const comparisons = names.map((name, i) => callNode('==', [fieldNode(sourceNode(0), name), paramNode(i)]))
  const params = names.map((name) => tuple(mapGet(data, name) ?? null, tuple(0, name)))
  const same = comparisons.reduce((left, right) => callNode('and', [left, right]))
  return addFilter(query, 'where', atom('and'), { expr: callNode('not', [same]), params, subqueries: [] }, PLACE)
}

/** `where: field == ^value and …`; a nil is compared with is_nil. */
function whereEqual(query: ElixirMap, pairs: readonly [Term, Term][]): ElixirMap {
  const anyNil = pairs.some(([, value]) => value === null)
  const params: Term[] = []
  const comparisons = pairs.map(([name, value]) => {
    const column = fieldNode(sourceNode(0), name)
    if (value === null) return callNode('is_nil', [column])
    params.push(tuple(value, tuple(0, name)))
    return callNode('==', [column, paramNode(params.length - 1)])
  })
  const start: readonly Term[] = anyNil ? [true] : []
  const expr = [...start, ...comparisons].reduce((left, right) => callNode('and', [left, right]))
  return addFilter(query, 'where', atom('and'), { expr, params, subqueries: [] }, PLACE)
}
