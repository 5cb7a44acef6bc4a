import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Adapters.SQL` tells. */
export const adaptersSqlDocs: ModuleDocs = {
  text: 'SQL by hand on a repository, for what queries cannot express; `Repo.query/3` is the short way.',
  functions: {
    'disconnect_all/3': {
      signature: 'disconnect_all(repo, interval, opts \\\\ [])',
      text: 'Would close all connections of the pool, spread over an interval, to open them anew; here they stay as they are: `:ok`.',
    },
    'format_table/1': {
      signature: 'format_table(result)',
      text: 'Draws the columns and rows of a result as a table of text, as a database shell would; nil cells are NULL.',
    },
    'explain/4': {
      signature: 'explain(repo, operation, queryable, opts \\\\ [])',
      text: 'Asks the database how it would run a query and gives its plan, as text by default.',
    },
    'query/4': {
      signature: 'query(repo, sql, params \\\\ [], opts \\\\ [])',
      text: 'Runs SQL with parameters: `{:ok, result}` with `columns` and `rows`, or `{:error, exception}`.',
    },
    'query!/4': {
      signature: 'query!(repo, sql, params \\\\ [], opts \\\\ [])',
      text: 'Runs SQL with parameters, gives the result and raises what the database refuses.',
    },
    'query_many/4': {
      signature: 'query_many(repo, sql, params \\\\ [], opts \\\\ [])',
      text: 'Runs SQL that gives several results: `{:ok, results}` or `{:error, exception}`. Not every adapter can.',
    },
    'query_many!/4': {
      signature: 'query_many!(repo, sql, params \\\\ [], opts \\\\ [])',
      text: 'Runs SQL that gives several results, gives their list, and raises what the database refuses.',
    },
    'stream/4': {
      signature: 'stream(repo, sql, params \\\\ [], opts \\\\ [])',
      text: 'Gives the results of SQL lazily, some hundreds of rows at a time. It must be read inside a transaction.',
    },
    'table_exists?/3': {
      signature: 'table_exists?(repo, table, opts \\\\ [])',
      text: 'Tells whether the database has a table of this name, without reading from it.',
    },
    'to_sql/3': {
      signature: 'to_sql(operation, repo, queryable)',
      text: 'Gives `{sql, params}`: the SQL of a query without running it. The operation is `:all`, `:update_all` or `:delete_all`.',
    },
  },
}
