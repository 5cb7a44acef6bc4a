import { assertNever } from '#base/assert-never.ts'
import type { ReadRows } from '#ecto/adapter/adapter.ts'
import type { DdlCommand } from '#ecto/migration/ddl-command.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import type { DdlDialect } from './ddl-dialect.ts'
import { quoteName } from './identifier.ts'

/** The statements that carry out one command of a migration, in order. */
export function* compileDdl(command: DdlCommand, dialect: DdlDialect, read: ReadRows): Effect<readonly string[]> {
  switch (command.kind) {
    case 'createTable':
      return yield* createTable(command, dialect)
    case 'dropTable': {
      const name = dialect.qualifiedName(command.table.prefix, command.table.name)
      return [`DROP TABLE ${command.ifExists ? 'IF EXISTS ' : ''}${name}${dialect.dropMode(command.mode)}`]
    }
    case 'alterTable':
      return yield* dialect.alterTable(command.table, command.columns, read)
    case 'renameTable':
      return [
        `ALTER TABLE ${dialect.qualifiedName(command.from.prefix, command.from.name)} RENAME TO ${dialect.qualifiedName(null, command.to.name)}`,
      ]
    case 'renameColumn':
      return [
        dialect.renameColumn(
          dialect.qualifiedName(command.table.prefix, command.table.name),
          quoteName(command.from),
          quoteName(command.to),
        ),
      ]
    case 'createIndex':
      return yield* dialect.createIndex(command.index, command.ifNotExists)
    case 'dropIndex':
      return [
        `DROP ${command.index.concurrently ? 'INDEX CONCURRENTLY' : 'INDEX'} ${command.ifExists ? 'IF EXISTS ' : ''}${dialect.indexName(command.index)}${dialect.dropMode(command.mode)}`,
      ]
    case 'renameIndex':
      return yield* dialect.renameIndex(command.index, command.to)
    case 'createConstraint':
      return yield* dialect.createConstraint(command.constraint, read)
    case 'dropConstraint':
      return yield* dialect.dropConstraint(command.constraint, command.ifExists, read)
    case 'executeKeywords':
      return raiseArgument(`${dialect.adapterTitle} adapter does not support keyword lists in execute`)
    default:
      return assertNever(command)
  }
}

function* createTable(command: Extract<DdlCommand, { kind: 'createTable' }>, dialect: DdlDialect): Effect<readonly string[]> {
  const { table, columns } = command
  const name = dialect.qualifiedName(table.prefix, table.name)
  const body = yield* dialect.tableBody(table, columns)
  const start = command.ifNotExists ? 'CREATE TABLE IF NOT EXISTS' : 'CREATE TABLE'
  return [`${start} ${name} (${body})${tableOptions(table.options, dialect)}`, ...dialect.tableComments(table, columns)]
}

/** After the parentheses, with a blank in front; or nothing. */
function tableOptions(options: Term, { adapterTitle }: DdlDialect): string {
  if (options === null) return ''
  return typeof options === 'string' ? ` ${options}` : raiseArgument(`${adapterTitle} adapter does not support keyword lists in :options`)
}
