import { atom } from '#terms/atom.ts'
import { keywordDelete, keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, type List, listFrom, listItems } from '#terms/list.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import type { ColumnChange, Command } from './command.ts'

/** The command that undoes another; undefined when none can. */
export function reverse(command: Command): Command | undefined {
  switch (command.kind) {
    case 'create':
      return { kind: 'drop', object: command.object, ifExists: command.ifNotExists, mode: 'restrict' }
    case 'drop':
      return isStruct(command.object, 'Ecto.Migration.Index')
        ? { kind: 'create', object: command.object, columns: [], ifNotExists: command.ifExists }
        : undefined
    case 'alter': {
      const columns = reverseColumns(command.columns)
      return columns === undefined ? undefined : { ...command, columns }
    }
    case 'renameTable':
      return { kind: 'renameTable', from: command.to, to: command.from }
    case 'renameColumn':
      return { ...command, from: command.to, to: command.from }
    case 'renameIndex': {
      const before = mapGet(command.index, atom('name')) ?? null
      return { kind: 'renameIndex', index: mapPut(command.index, atom('name'), command.to), to: before }
    }
    default:
      return command.down === undefined ? undefined : { kind: 'execute', up: command.down, down: command.up }
  }
}

function reverseColumns(columns: readonly ColumnChange[]): ColumnChange[] | undefined {
  const reversed: ColumnChange[] = []
  for (const column of columns) {
    const change = reverseColumn(column)
    if (change === undefined) return undefined
    reversed.unshift(change)
  }
  return reversed
}

function reverseColumn(column: ColumnChange): ColumnChange | undefined {
  switch (column.kind) {
    case 'add':
      return { ...column, kind: 'remove', options: EMPTY_LIST }
    case 'addIfNotExists':
      return { ...column, kind: 'removeIfExists', options: EMPTY_LIST }
    case 'remove':
      return column.type === undefined ? undefined : { ...column, kind: 'add' }
    case 'modify':
      return reverseModify(column)
    default:
      return undefined
  }
}

/** `from: type` or `from: {type, options}` tells what the column was. */
function reverseModify(column: ColumnChange): ColumnChange | undefined {
  const from = keywordGet(column.options, 'from') ?? null
  if (from === null) return undefined
  const options = keywordDelete(column.options, 'from')
  if (isTuple(from, 2) && listItems(from.items[1] ?? null) !== undefined) {
    const [type, before] = from.items as [Term, Term]
    return { ...column, type, options: withFrom(before, tuple(column.type ?? null, options)) }
  }
  return { ...column, type: from, options: withFrom(options, column.type ?? null) }
}

function withFrom(options: Term, from: Term): List {
  return listFrom([tuple(atom('from'), from), ...(listItems(options) ?? [])])
}
