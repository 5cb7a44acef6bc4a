import type { EctoSession } from '#bindings/ecto-session.ts'
import { requiredOption } from '#bindings/exceptions/required-option.ts'
import { toQuery } from '#ecto/query/build/to-query.ts'
import { queryText } from '#ecto/query/inspect/query-doc.ts'
import { multipleKeyError } from '#ecto/repo/write/multiple-key-error.ts'
import { defineException, exceptionField } from '#elixir/exceptions/define.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { exception } from '#terms/thrown.ts'

/** The exceptions of repositories and of what is below them. */
export function createRepoExceptions(session: EctoSession): readonly NativeModule[] {
  return [
    defineException('Exqlite.Error', { fields: { message: null, statement: null }, message: exqliteMessage }),
    defineException('Postgrex.Error', {
      fields: { message: null, postgres: null, connection_id: null, query: null },
      message: postgrexMessage,
    }),
    defineException('DBConnection.ConnectionError', { fields: { message: null, severity: atom('error'), reason: atom('error') } }),
    defineException('DBConnection.OwnershipError', { fields: { message: null } }),
    defineException('Ecto.MigrationError', { fields: { message: null } }),
    multipleKeyModule,
    resultsError(session, 'Ecto.NoResultsError', () => 'expected at least one result but got none in query'),
    resultsError(session, 'Ecto.MultipleResultsError', (count) => `expected at most one result but got ${String(count)} in query`),
  ]
}

const multipleKeyModule = defineException('Ecto.MultiplePrimaryKeyError', {
  fields: { message: null },
  functions: {
    'exception/1': effect(function* (options: Term) {
      const [operation, source] = [yield* requiredOption(options, 'operation'), yield* requiredOption(options, 'source')]
      const [params, count] = [yield* requiredOption(options, 'params'), yield* requiredOption(options, 'count')]
      return exception('Ecto.MultiplePrimaryKeyError', yield* multipleKeyError({ operation, source, params, count }))
    }),
  },
})

// biome-ignore lint/correctness/useYield: messages are effects, as others inspect terms
function* exqliteMessage(error: Parameters<typeof exceptionField>[0]): Effect<string> {
  const [message, statement] = [exceptionField(error, 'message'), exceptionField(error, 'statement')]
  return statement === null ? String(message) : `${String(message)}\n${String(statement)}`
}

function* postgrexMessage(error: Parameters<typeof exceptionField>[0]): Effect<string> {
  const [own, postgres, query] = ['message', 'postgres', 'query'].map((name) => exceptionField(error, name))
  if (!(postgres instanceof ElixirMap)) return String(own)
  const [severity, number, code, message] = ['severity', 'pg_code', 'code', 'message'].map((name) => exceptionField(postgres, name))
  const text = `${String(severity)} ${String(number)} (${code instanceof Atom ? code.name : ''}) ${String(message)}`
  return typeof query === 'string' ? `${text}\n\n    query: ${query}` : text
}

/** An exception that shows the query it is about. */
function resultsError({ schemas }: EctoSession, name: string, start: (count: Term) => string): NativeModule {
  return defineException(name, {
    fields: { message: null },
    functions: {
      'exception/1': effect(function* (options: Term) {
        const query = yield* toQuery(keywordGet(options, 'queryable') ?? null, schemas)
        return exception(name, { message: `${start(keywordGet(options, 'count') ?? null)}:\n\n${queryText(query)}\n` })
      }),
    },
  })
}
