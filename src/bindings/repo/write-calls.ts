import { invalidChangeset } from '#ecto/association/invalid-changeset.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { get, isChangeset } from '#ecto/repo/write/changeset-term.ts'
import { deleteStruct } from '#ecto/repo/write/delete.ts'
import type { Saved } from '#ecto/repo/write/in-transaction.ts'
import { insert } from '#ecto/repo/write/insert.ts'
import { insertAll } from '#ecto/repo/write/insert-all.ts'
import { update } from '#ecto/repo/write/update.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument, Thrown } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import type { RepoCall } from './call-repo.ts'
import { mergeKeywords, openContext } from './open-context.ts'

type Write = (context: RepoContext, value: Term) => Effect<Saved>

/** `{:ok, struct}` or `{:error, changeset}`. */
function answering(name: string, operation: string, write: Write): RepoCall {
  return function* (state, module, args): Effect<Term> {
    const saved = yield* write(yield* contextFor(state, module, name, operation, args), args[0] ?? null)
    return saved.kind === 'ok' ? tuple(atom('ok'), saved.struct) : tuple(atom('error'), saved.reason)
  }
}

/** The struct, or Ecto.InvalidChangesetError raised. */
function raising(name: string, operation: string, write: Write): RepoCall {
  return function* (state, module, args): Effect<Term> {
    const saved = yield* write(yield* contextFor(state, module, name, operation, args), args[0] ?? null)
    if (saved.kind === 'ok') return saved.struct
    if (isChangeset(saved.reason)) throw new Thrown('error', yield* invalidChangeset(saved.reason))
    return raise('CaseClauseError', { term: tuple(atom('error'), saved.reason) })
  }
}

/** The options that a changeset carries (`repo_opts`) come before those of the call. */
function* contextFor(
  state: Parameters<RepoCall>[0],
  module: Atom,
  name: string,
  operation: string,
  args: readonly Term[],
): Effect<RepoContext> {
  const given = args[0] ?? null
  const own = isChangeset(given) ? get(given, 'repo_opts') : EMPTY_LIST
  const options = args[1] ?? EMPTY_LIST
  return yield* openContext(state, module, name, operation, own === EMPTY_LIST || own === null ? options : mergeKeywords(own, options))
}

function* updateChangeset(context: RepoContext, value: Term): Effect<Saved> {
  if (isChangeset(value)) return yield* update(context, value)
  if (structModule(value) === undefined) return raiseNoClause('Ecto.Repo.Schema', 'update', 4)
  return raiseArgument(
    'giving a struct to Ecto.Repo.update/2 is not supported. Ecto is unable to properly track changes when a struct is given, an Ecto.Changeset must be given instead',
  )
}

function insertOrUpdate(name: string): Write {
  return function* (context, value) {
    if (!isChangeset(value)) return refuseInsertOrUpdate(value)
    const data = get(value, 'data')
    const meta = data instanceof ElixirMap ? mapGet(data, atom('__meta__')) : undefined
    if (!(meta instanceof ElixirMap)) return refuseInsertOrUpdate(value)
    const state = get(meta, 'state')
    if (state === atom('built')) return yield* insert(context, value)
    if (state === atom('loaded')) return yield* update(context, value)
    return raiseArgument(`the changeset has an invalid state for Repo.${name}/2: ${state instanceof Atom ? state.name : ''}`)
  }
}

function refuseInsertOrUpdate(value: Term): never {
  if (structModule(value) === undefined) return raiseNoClause('Ecto.Repo.Schema', 'insert_or_update', 4)
  return raiseArgument(
    'giving a struct to Repo.insert_or_update/2 or Repo.insert_or_update!/2 is not supported. Please use an Ecto.Changeset',
  )
}

/** The functions that write structs and changesets. */
export const writeCalls: Readonly<Record<string, RepoCall>> = {
  insert: answering('insert', 'insert', insert),
  'insert!': raising('insert!', 'insert', insert),
  update: answering('update', 'update', updateChangeset),
  'update!': raising('update!', 'update', updateChangeset),
  insert_or_update: answering('insert_or_update', 'insert_or_update', insertOrUpdate('insert_or_update')),
  'insert_or_update!': raising('insert_or_update!', 'insert_or_update', insertOrUpdate('insert_or_update!')),
  delete: answering('delete', 'delete', deleteStruct),
  'delete!': raising('delete!', 'delete', deleteStruct),
  *insert_all(state, module, args): Effect<Term> {
    const context = yield* openContext(state, module, 'insert_all', 'insert_all', args[2] ?? EMPTY_LIST)
    return yield* insertAll(context, args[0] ?? null, args[1] ?? null)
  },
}
