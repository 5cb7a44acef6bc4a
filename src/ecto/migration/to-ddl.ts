import { assertNever } from '#base/assert-never.ts'
import { atom, atomName, isAtom } from '#terms/atom.ts'
import { keywordDelete, keywordGet } from '#terms/keyword.ts'
import { listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import type { ColumnChange, Command } from './command.ts'
import type { ColumnCommand, ColumnType, Constraint, DdlCommand, Index, Reference, Table } from './ddl-command.ts'

/** A queued command in the form that adapters compile. */
export function toDdl(command: Command): DdlCommand {
  switch (command.kind) {
    case 'create':
      return createDdl(command)
    case 'drop':
      return dropDdl(command)
    case 'alter':
      return { kind: 'alterTable', table: tableOf(command.table), columns: command.columns.map(columnOf) }
    case 'renameTable':
      return { kind: 'renameTable', from: tableOf(command.from), to: tableOf(command.to) }
    case 'renameColumn':
      return { kind: 'renameColumn', table: tableOf(command.table), from: text(command.from), to: text(command.to) }
    case 'renameIndex':
      return { kind: 'renameIndex', index: indexOf(command.index), to: text(command.to) }
    case 'execute':
      return { kind: 'executeKeywords' }
    default:
      return assertNever(command)
  }
}

function createDdl({ object, columns, ifNotExists }: Extract<Command, { kind: 'create' }>): DdlCommand {
  if (isStruct(object, 'Ecto.Migration.Index')) return { kind: 'createIndex', index: indexOf(object), ifNotExists }
  if (isStruct(object, 'Ecto.Migration.Constraint')) return { kind: 'createConstraint', constraint: constraintOf(object) }
  return { kind: 'createTable', table: tableOf(object), ifNotExists, columns: columns.map(columnOf) }
}

function dropDdl({ object, ifExists, mode }: Extract<Command, { kind: 'drop' }>): DdlCommand {
  if (isStruct(object, 'Ecto.Migration.Index')) return { kind: 'dropIndex', index: indexOf(object), ifExists, mode }
  if (isStruct(object, 'Ecto.Migration.Constraint')) return { kind: 'dropConstraint', constraint: constraintOf(object), ifExists, mode }
  return { kind: 'dropTable', table: tableOf(object), ifExists, mode }
}

function get(object: ElixirMap, name: string): Term {
  return mapGet(object, atom(name)) ?? null
}

function text(value: Term): string {
  return isAtom(value) ? atomName(value) : String(value)
}

function tableOf(table: ElixirMap): Table {
  const [prefix, comment, engine, options] = ['prefix', 'comment', 'engine', 'options'].map((name) => get(table, name))
  return {
    name: text(get(table, 'name')),
    prefix: prefix ?? null,
    comment: comment ?? null,
    engine: engine ?? null,
    options: options ?? null,
  }
}

function indexOf(index: ElixirMap): Index {
  return {
    table: text(get(index, 'table')),
    prefix: get(index, 'prefix'),
    name: text(get(index, 'name')),
    columns: listItems(get(index, 'columns')) ?? [],
    unique: get(index, 'unique') === true,
    concurrently: get(index, 'concurrently') === true,
    only: get(index, 'only') === true,
    using: get(index, 'using'),
    include: listItems(get(index, 'include')) ?? [],
    nullsDistinct: get(index, 'nulls_distinct'),
    where: get(index, 'where'),
    comment: get(index, 'comment'),
    options: get(index, 'options'),
  }
}

function constraintOf(constraint: ElixirMap): Constraint {
  return {
    name: text(get(constraint, 'name')),
    table: text(get(constraint, 'table')),
    prefix: get(constraint, 'prefix'),
    check: get(constraint, 'check'),
    exclude: get(constraint, 'exclude'),
    comment: get(constraint, 'comment'),
    validate: get(constraint, 'validate') !== false,
  }
}

function columnOf({ kind, name, type, options }: ColumnChange): ColumnCommand {
  if (kind === 'remove' || kind === 'removeIfExists') return { kind, name: text(name), type: type === undefined ? null : typeOf(type) }
  if (kind !== 'modify') return { kind, name: text(name), type: typeOf(type ?? null), options }
  const from = keywordGet(options, 'from') ?? null
  const before = isTuple(from, 2) && listItems(from.items[1] ?? null) !== undefined ? (from.items[0] ?? null) : from
  return {
    kind,
    name: text(name),
    type: typeOf(type ?? null),
    options: keywordDelete(options, 'from'),
    from: before === null ? null : typeOf(before),
  }
}

function typeOf(type: Term): ColumnType {
  return isStruct(type, 'Ecto.Migration.Reference') ? { kind: 'references', reference: referenceOf(type) } : { kind: 'type', type }
}

function referenceOf(reference: ElixirMap): Reference {
  return {
    name: get(reference, 'name'),
    prefix: get(reference, 'prefix'),
    table: text(get(reference, 'table')),
    column: text(get(reference, 'column')),
    type: get(reference, 'type'),
    onDelete: get(reference, 'on_delete'),
    onUpdate: get(reference, 'on_update'),
    validate: get(reference, 'validate') !== false,
    with: get(reference, 'with'),
    match: get(reference, 'match'),
  }
}
