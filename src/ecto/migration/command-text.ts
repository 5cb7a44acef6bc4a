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
      if (isStruct(command.object, 'Ecto.Migration.Constraint')) return createConstraintText(command.object)
      return `create ${kindOf(command.object)}${command.ifNotExists ? ' if not exists' : ''} ${nameOf(command.object)}`
    case 'drop':
      if (isStruct(command.object, 'Ecto.Migration.Constraint')) return dropConstraintText(command.object, command.ifExists)
      return `drop ${kindOf(command.object)}${command.ifExists ? ' if exists' : ''} ${nameOf(command.object)}${command.mode === 'cascade' ? ' cascade' : ''}`
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
  return isStruct(object, 'Ecto.Migration.Index') ? 'index' : 'table'
}

function createConstraintText(constraint: ElixirMap): string {
  const kind = mapGet(constraint, atom('check')) === null ? 'exclude' : 'check'
  return `create ${kind} constraint ${part(constraint, 'name')} on table ${tableOf(constraint)}`
}

function dropConstraintText(constraint: ElixirMap, ifExists: boolean): string {
  return `drop constraint ${ifExists ? 'if exists ' : ''}${part(constraint, 'name')} from table ${tableOf(constraint)}`
}

function tableOf(constraint: ElixirMap): string {
  return qualified(constraint, part(constraint, 'table'))
}

function nameOf(object: ElixirMap): string {
  return qualified(object, part(object, 'name'))
}

function qualified(object: ElixirMap, name: string): string {
  const prefix = mapGet(object, atom('prefix')) ?? null
  return prefix === null ? name : `${text(prefix)}.${name}`
}

function part(object: ElixirMap, key: string): string {
  return text(mapGet(object, atom(key)) ?? null)
}

function text(value: Term): string {
  return isAtom(value) ? atomName(value) : String(value)
}
