import type { DeleteCommand } from '#ecto/adapter/write-command.ts'
import { deleteDependents } from '#ecto/association/delete-dependents.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Schema } from '#ecto/schema/schema.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { applyWrite } from './apply-write.ts'
import { get, getMap } from './changeset-term.ts'
import { inTransaction, type Saved } from './in-transaction.ts'
import { prefixOf, sourceOf } from './insert.ts'
import { keyFilters } from './key-filters.ts'
import { loadWritten } from './load-written.ts'
import { returnedFields } from './returned-fields.ts'
import { prepareFunctions, runPrepare } from './run-prepare.ts'
import { changesetNow, changesetOf, dataOf, withRepoAndAction } from './write-input.ts'

/** `Repo.delete/2`: one row, after what `:on_delete` of its associations takes with it. */
export function* deleteStruct(context: RepoContext, value: Term): Effect<Saved> {
  const given = changesetNow(context, value) ?? (yield* changesetOf(value, 'delete'))
  if (get(given, 'valid?') !== true) return { kind: 'error', reason: yield* withRepoAndAction(given, 'delete', context) }
  const { data, schema } = dataOf(context, given, 'delete')
  const changeset = yield* withRepoAndAction(given, 'delete', context)
  const work = (): Effect<Saved> => deleteRow(context, changeset, data, schema)
  const wants =
    prepareFunctions(changeset).length > 0 ||
    schema.associations.some((association) => 'onDelete' in association && association.onDelete !== 'nothing')
  return wants ? yield* inTransaction(context, work) : yield* work()
}

function* deleteRow(context: RepoContext, noted: ElixirMap, data: ElixirMap, schema: Schema): Effect<Saved> {
  const changeset = yield* runPrepare(noted)
  if (get(changeset, 'valid?') !== true) return { kind: 'error', reason: changeset }
  const filters = yield* keyFilters(context, schema, changeset, data, 'delete')
  yield* deleteDependents(context, schema, data)
  const prefix = prefixOf(context, data)
  const returned = yield* returnedFields(schema, context.options)
  const command: DeleteCommand = { prefix, table: sourceOf(data, schema), filters, returning: returned.map((field) => field.source) }
  const written = yield* applyWrite(
    context,
    changeset,
    {
      action: 'delete',
      source: command.table,
      mayChangeNothing: false,
      filters,
    },
    (adapter) => adapter.delete(command),
  )
  if (written.kind === 'error') return { kind: 'error', reason: written.changeset }
  const changes = getMap(changeset, 'changes')
  const struct = yield* loadWritten(context, data, { state: 'deleted', prefix, changes, generated: [], fields: returned, row: written.row })
  return { kind: 'ok', struct }
}
