import type { DatabaseConnection } from '#ecto/adapter/connection.ts'
import { connectionOf } from '#ecto/repo/prepare-connection.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** The connection behind the term that an `:after_connect` function got. */
export function databaseConnectionOf(term: Term): DatabaseConnection {
  return connectionOf(term) ?? raiseArgument(`expected a connection, got: ${inspect(term)}`)
}
