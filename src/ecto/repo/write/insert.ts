import type { InsertCommand } from '#ecto/adapter/write-command.ts'
import { prepareEmbeds } from '#ecto/association/prepare-embeds.ts'
import { processChildren, processParents } from '#ecto/association/save-associations.ts'
import { surfaceChanges } from '#ecto/association/surface-changes.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Schema } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { applyWrite, type Write } from './apply-write.ts'
import { getMap } from './changeset-term.ts'
import { inTransaction, type Saved, wantsTransaction } from './in-transaction.ts'
import { loadWritten } from './load-written.ts'
import { onConflictNow, onConflictOf } from './on-conflict.ts'
import { columnsOf, returnedFields, returnedWithId } from './returned-fields.ts'
import { rowToInsert } from './row-to-insert.ts'
import { runPrepare } from './run-prepare.ts'
import { splitAssociations } from './split-associations.ts'
import { insertableFields } from './stored-fields.ts'
import { withoutUnwritable } from './writable-changes.ts'
import { changesetNow, changesetOf, dataOf, withRepoAndAction } from './write-input.ts'

const DATA = atom('data')
const VALID = atom('valid?')
const META = atom('__meta__')
const PREFIX = atom('prefix')
const SOURCE = atom('source')

/** `Repo.insert/2`: one struct or changeset, with what is associated with it and embedded in it. */
export function* insert(context: RepoContext, value: Term): Effect<Saved> {
  const given = changesetNow(context, value) ?? (yield* changesetOf(value, 'insert'))
  if (mapGet(given, VALID) !== true) return { kind: 'error', reason: yield* withRepoAndAction(given, 'insert', context) }
  const { data, schema } = dataOf(context, given, 'insert')
  const noted = yield* withRepoAndAction(given, 'insert', context)
  const changeset = yield* surfaceChanges(yield* withoutUnwritable(noted, schema, 'insert'), schema, insertableFields(schema))
  if (wantsTransaction(changeset, schema)) return yield* inTransaction(context, () => insertWithRelated(context, changeset, data, schema))
  if (mapGet(changeset, VALID) !== true) return { kind: 'error', reason: changeset }
  return yield* insertRow(context, changeset, schema, data, getMap(changeset, 'changes'))
}

/** What `prepare_changes/2` asks for, what the row belongs to, the row, and what belongs to it. */
function* insertWithRelated(context: RepoContext, surfaced: ElixirMap, given: ElixirMap, schema: Schema): Effect<Saved> {
  const prepared = yield* runPrepare(surfaced)
  const split = splitAssociations(prepared, schema)
  const changeset = yield* processParents(context, split.changeset, prepared, split.parents)
  if (mapGet(changeset, VALID) !== true) return { kind: 'error', reason: changeset }
  const data = mapGet(changeset, DATA)
  const changes = yield* prepareEmbeds(context, changeset, schema, 'insert')
  const inserted = yield* insertRow(context, prepared, schema, data instanceof ElixirMap ? data : given, changes)
  if (inserted.kind === 'error') return inserted
  return yield* processChildren(context, mapPut(changeset, DATA, inserted.struct), prepared, split.children)
}

/** The row alone; the changeset gets the errors. */
function* insertRow(context: RepoContext, changeset: ElixirMap, schema: Schema, owner: ElixirMap, changes: ElixirMap): Effect<Saved> {
  const prefix = prefixOf(context, owner)
  const source = sourceOf(owner, schema)
  const row = yield* rowToInsert(context, schema, changes)
  const returned = yield* row.returnsId ? returnedWithId(schema, context.options) : returnedFields(schema, context.options)
  const onConflict = onConflictNow(context) ?? (yield* onConflictOf(context, { source, prefix, schema }))
  const command: InsertCommand = {
    prefix,
    table: source,
    header: row.columns,
    rows: [row.values],
    query: null,
    onConflict,
    returning: columnsOf(returned),
    placeholders: [],
  }
  const write: Write = { action: 'insert', source, mayChangeNothing: onConflict.kind === 'nothing' }
  const written = yield* applyWrite(context, changeset, write, (adapter) => adapter.insert(command))
  if (written.kind === 'error') return { kind: 'error', reason: written.changeset }
  const { generated } = row
  const struct = yield* loadWritten(context, owner, { state: 'loaded', prefix, changes, generated, fields: returned, row: written.row })
  return { kind: 'ok', struct }
}

/** The prefix that a write goes to: the option, else that of the struct. */
export function prefixOf(context: RepoContext, data: ElixirMap): Term {
  const option = keywordGet(context.options, 'prefix')
  return option === undefined ? metaOf(data, PREFIX) : option
}

/** The table of a struct; raises ArgumentError for an embedded schema, which has none. */
export function sourceOf(data: ElixirMap, schema: Schema): string {
  const source = metaOf(data, SOURCE)
  if (typeof source === 'string') return source
  return schema.source ?? raiseArgument(`${inspect(schema.module)} needs to be a schema with source`)
}

function metaOf(data: ElixirMap, key: Term): Term {
  const meta = mapGet(data, META)
  return meta instanceof ElixirMap ? (mapGet(meta, key) ?? null) : null
}
