import { wrapStruct } from '#ecto/changeset/wrap-data.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Schema } from '#ecto/schema/schema.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPutAll } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { actionOf, get } from './changeset-term.ts'

const CHANGESET = moduleAtom('Ecto.Changeset')
const DATA = atom('data')
const ACTION = atom('action')
const ACTION_AND_REPO = [ACTION, atom('repo')]

export type WriteAction = 'insert' | 'update' | 'delete'

/** The changeset that a write was given, or one without changes of the struct that it was given, when that has a schema. */
export function changesetNow({ session }: RepoContext, value: Term): ElixirMap | undefined {
  const module = structModule(value)
  if (module === CHANGESET) return value as ElixirMap
  const schema = module === undefined ? undefined : session.schemas.find(module)
  return schema === undefined ? undefined : wrapStruct(value, schema.types)
}

/** A changeset of what has no schema; raises FunctionClauseError for what is no struct. */
export function* changesetOf(value: Term, action: WriteAction): Effect<ElixirMap> {
  if (structModule(value) !== undefined) return (yield apply(CHANGESET, 'change', [value])) as ElixirMap
  return raiseNoClause('Ecto.Repo.Schema', action, 4)
}

/** The struct and schema of a changeset's data; raises ArgumentError when it has none. */
export function dataOf(
  { session }: RepoContext,
  changeset: ElixirMap,
  action: WriteAction,
): { readonly data: ElixirMap; readonly schema: Schema } {
  const data = mapGet(changeset, DATA)
  if (!(data instanceof ElixirMap)) return raiseArgument(`cannot ${action} a changeset without :data`)
  const module = structModule(data)
  if (module === undefined) return raise('KeyError', { key: atom('__struct__'), term: data, message: null })
  const schema = session.schemas.find(module)
  if (schema !== undefined) return { data, schema }
  return raise('UndefinedFunctionError', { module, function: atom('__schema__'), arity: 1, reason: null, message: null })
}

/** The changeset with the repository and action noted; raises ArgumentError when it carries another action. */
export function* withRepoAndAction(changeset: ElixirMap, action: WriteAction, context: RepoContext): Effect<ElixirMap> {
  if (mapGet(changeset, ACTION) !== null) yield* refuseOtherAction(changeset, action, context)
  return mapPutAll(changeset, ACTION_AND_REPO, [atom(action), context.repo])
}

function* refuseOtherAction(changeset: ElixirMap, action: WriteAction, context: RepoContext): Effect<void> {
  const given = actionOf(changeset)
  const name = `${yield* inspectTerm(context.repo)}.${action}/2`
  if (given === 'ignore' && get(changeset, 'valid?') === true) {
    raiseArgument(
      `a valid changeset with action :ignore was given to ${name}. Changesets can only be ignored in a repository action if they are also invalid`,
    )
  }
  if (given !== null && given !== 'ignore' && given !== action) {
    raiseArgument(`a changeset with action ${yield* inspectTerm(atom(given))} was given to ${name}`)
  }
}
