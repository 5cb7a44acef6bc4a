import { queryText } from '#ecto/query/inspect/query-doc.ts'
import { defineException } from '#elixir/exceptions/define.ts'
import { type NativeModule, pure } from '#elixir/native.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { exception } from '#terms/thrown.ts'

/** The exceptions of queries. */
export const queryExceptionModules: readonly NativeModule[] = [
  defineException('Ecto.QueryError', {
    fields: { message: null },
    functions: { 'exception/1': withQuery('Ecto.QueryError') },
  }),
  defineException('Ecto.Query.CompileError', { fields: { message: null } }),
  defineException('Ecto.Query.CastError', {
    fields: { value: null, type: null, message: null },
    functions: { 'exception/1': withQuery('Ecto.Query.CastError', 'value', 'type') },
  }),
  defineException('Ecto.SubQueryError', { fields: { message: null, exception: null } }),
]

/** `raise Ecto.QueryError, message: …, query: …` prints the query below the message. */
function withQuery(module: string, ...kept: readonly string[]): NativeModule['functions'][string] {
  return pure((options: Term) => {
    const query = keywordGet(options, 'query') ?? null
    const message = keywordGet(options, 'message') ?? (typeof options === 'string' ? options : '')
    const fields = Object.fromEntries(kept.map((name) => [name, keywordGet(options, name) ?? null]))
    const shown = query === null ? String(message) : `${String(message)} in query:\n\n${queryText(query)}\n`
    return exception(module, { ...fields, message: shown })
  })
}
