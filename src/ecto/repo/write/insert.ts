import type { InsertCommand } from '#ecto/adapter/write-command.ts'
import { prepareEmbeds } from '#ecto/association/prepare-embeds.ts'
import { processChildren, processParents } from '#ecto/association/save-associations.ts'
import { surfaceChanges } from '#ecto/association/surface-changes.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Schema } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { applyWrite } from './apply-write.ts'
import { inTransaction, type Saved, wantsTransaction } from './in-transaction.ts'
import { loadWritten } from './load-written.ts'
import { onConflictOf } from './on-conflict.ts'
import { columnsOf, returnedFields, returnedWithId } from './returned-fields.ts'
import { rowToInsert } from './row-to-insert.ts'
import { runPrepare } from './run-prepare.ts'
import { splitAssociations } from './split-associations.ts'
import { insertableFields } from './stored-fields.ts'
import { withoutUnwritable } from './writable-changes.ts'
import { changesetOf, dataOf, withRepoAndAction } from './write-input.ts'

const DATA = atom('data')
const VALID = atom('valid?')
const META = atom('__meta__')
const PREFIX = atom('prefix')
const SOURCE = atom('source')

/** `Repo.insert/2`: one struct or changeset, with what is associated with it and embedded in it. */
export function* insert(context: RepoContext, value: Term): Effect<Saved> {
  const given = yield* changesetOf(context, value, 'insert')
  if (mapGet(given, VALID) !== true) return { kind: 'error', reason: yield* withRepoAndAction(given, 'insert', context) }
  const { data, schema } = dataOf(context, given, 'insert')
  const noted = yield* withRepoAndAction(given, 'insert', context)
  const changeset = yield* surfaceChanges(yield* withoutUnwritable(noted, schema, 'insert'), schema, insertableFields(schema))
  if (!wantsTransaction(changeset, schema)) return yield* insertRow(context, changeset, data, schema)
  return yield* inTransaction(context, () => insertRow(context, changeset, data, schema))
}

function* insertRow(context: RepoContext, surfaced: ElixirMap, given: ElixirMap, schema: Schema): Effect<Saved> {
  const prepared = yield* runPrepare(surfaced)
  const split = splitAssociations(prepared, schema)
  const changeset = yield* processParents(context, split.changeset, prepared, split.parents)
  if (mapGet(changeset, VALID) !== true) return { kind: 'error', reason: changeset }
  const data = mapGet(changeset, DATA)
  const owner = data instanceof ElixirMap ? data : given
  const changes = yield* prepareEmbeds(context, changeset, schema, 'insert')
  const prefix = prefixOf(context, owner)
  const row = yield* rowToInsert(context, schema, changes)
  const returned = yield* row.returnsId ? returnedWithId(schema, context.options) : returnedFields(schema, context.options)
  const source = sourceOf(owner, schema)
  const onConflict = yield* onConflictOf(context, { source, prefix, schema })
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
  const written = yield* applyWrite(context, prepared, {
    action: 'insert',
    compile: (adapter) => adapter.insert(command),
    source,
    mayChangeNothing: onConflict.kind === 'nothing',
  })
  if (written.kind === 'error') return { kind: 'error', reason: written.changeset }
  const struct = yield* loadWritten(context, owner, {
    state: 'loaded',
    prefix,
    changes,
    generated: row.generated,
    fields: returned,
    row: written.row,
  })
  return yield* processChildren(context, mapPut(changeset, DATA, struct), prepared, split.children)
}

/** The prefix that a write goes to: the option, else that of the struct. */
export function prefixOf(context: RepoContext, data: ElixirMap): Term {
  const option = keywordGet(context.options, 'prefix')
  return option === undefined ? metaOf(data, PREFIX) : option
}

/** The table of a struct. */
export function sourceOf(data: ElixirMap, schema: Schema): string {
  const source = metaOf(data, SOURCE)
  return typeof source === 'string' ? source : (schema.source ?? '')
}

function metaOf(data: ElixirMap, key: Term): Term {
  const meta = mapGet(data, META)
  return meta instanceof ElixirMap ? (mapGet(meta, key) ?? null) : null
}
