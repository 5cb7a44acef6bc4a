import { inspectTerm } from '#ecto/inspect-term.ts'
import { atom, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import type { Command } from './command.ts'

/** A command as it is logged and named in errors: `create table books`. */
export function* commandText(command: Command): Effect<string> {
  switch (command.kind) {
    case 'create':
      return `create ${kindOf(command.object)}${command.ifNotExists ? ' if not exists' : ''} ${nameOf(command.object)}${onTable(command.object)}`
    case 'drop':
      return `drop ${kindOf(command.object)}${command.ifExists ? ' if exists' : ''} ${nameOf(command.object)}${command.mode === 'cascade' ? ' cascade' : ''}${onTable(command.object)}`
    case 'alter':
      return `alter table ${nameOf(command.table)}`
    case 'renameTable':
      return `rename table ${nameOf(command.from)} to ${nameOf(command.to)}`
    case 'renameColumn':
      return `rename column ${text(command.from)} to ${text(command.to)} on table ${nameOf(command.table)}`
    case 'renameIndex':
      return `rename index ${nameOf(command.index)} to ${text(command.to)}`
    default:
      return `execute ${yield* inspectTerm(command.up)}`
  }
}

function kindOf(object: ElixirMap): string {
  if (isStruct(object, 'Ecto.Migration.Index')) return 'index'
  if (!isStruct(object, 'Ecto.Migration.Constraint')) return 'table'
  return mapGet(object, atom('check')) === null ? 'exclude constraint' : 'check constraint'
}

function onTable(object: ElixirMap): string {
  return isStruct(object, 'Ecto.Migration.Constraint') ? ` on table ${text(mapGet(object, atom('table')) ?? null)}` : ''
}

function nameOf(object: ElixirMap): string {
  const prefix = mapGet(object, atom('prefix')) ?? null
  const name = text(mapGet(object, atom('name')) ?? null)
  return prefix === null ? name : `${text(prefix)}.${name}`
}

function text(value: Term): string {
  return isAtom(value) ? atomName(value) : String(value)
}
