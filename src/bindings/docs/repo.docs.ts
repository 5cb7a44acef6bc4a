import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Repo` tells. */
export const repoDocs: ModuleDocs = {
  text: 'The repository: reads and writes the database. In this program it is the module `Repo`, and its functions are documented here.',
  functions: {
    'aggregate/3': {
      signature: 'aggregate(queryable, aggregate, opts \\\\ [])',
      text: 'Counts the rows of a query with `:count`, the one aggregate that needs no field.',
    },
    'aggregate/4': {
      signature: 'aggregate(queryable, aggregate, field, opts \\\\ [])',
      text: 'Gives the `:count`, `:sum`, `:avg`, `:min` or `:max` of a field over the rows of a query.',
    },
    'all/2': {
      signature: 'all(queryable, opts \\\\ [])',
      text: 'Gives all rows of a query as a list, empty when there are none.',
    },
    'all_by/3': {
      signature: 'all_by(queryable, clauses, opts \\\\ [])',
      text: 'Gives all rows whose fields equal the given values, such as `Repo.all_by(Post, public: true)`.',
    },
    'all_running/0': {
      signature: 'all_running()',
      text: 'Lists the repositories that run, by name or process identifier.',
    },
    'checked_out?/0': {
      signature: 'checked_out?()',
      text: 'Tells whether this process holds a connection, by `checkout/2` or a transaction.',
    },
    'checkout/2': {
      signature: 'checkout(function, opts \\\\ [])',
      text: 'Keeps one connection while the function runs, so that its queries need not wait for one each time.',
    },
    'child_spec/1': {
      signature: 'child_spec(opts)',
      text: 'Gives what a supervisor needs to know to run the repository as its child.',
    },
    'config/0': {
      signature: 'config()',
      text: "Gives the settings of the repository from the application's environment.",
    },
    'default_options/1': {
      signature: 'default_options(operation)',
      text: 'A callback: gives options for every call of this kind, such as a prefix, unless the call has its own.',
    },
    'delete/2': {
      signature: 'delete(struct_or_changeset, opts \\\\ [])',
      text: 'Deletes the row of a struct: `{:ok, struct}` or `{:error, changeset}`. A row that is gone raises `Ecto.StaleEntryError`.',
    },
    'delete!/2': {
      signature: 'delete!(struct_or_changeset, opts \\\\ [])',
      text: 'Deletes the row of a struct and gives the struct; raises when the changeset is invalid or the row is gone.',
    },
    'delete_all/2': {
      signature: 'delete_all(queryable, opts \\\\ [])',
      text: 'Deletes all rows of a query in one statement: `{count, nil}`, or what its `select` gives instead of `nil`.',
    },
    'disconnect_all/2': {
      signature: 'disconnect_all(interval, opts \\\\ [])',
      text: 'Closes the connections of the repository within so many milliseconds; they open anew when needed.',
    },
    'exists?/2': {
      signature: 'exists?(queryable, opts \\\\ [])',
      text: 'Tells whether a query gives at least one row, without loading any.',
    },
    'explain/3': {
      signature: 'explain(operation, queryable, opts \\\\ [])',
      text: 'Asks the database how it would run a query and gives its plan. The operation is `:all`, `:update_all` or `:delete_all`.',
    },
    'get/3': {
      signature: 'get(queryable, id, opts \\\\ [])',
      text: 'Gives the row with this primary key, or `nil`. An id of `nil` raises `ArgumentError`.',
    },
    'get!/3': {
      signature: 'get!(queryable, id, opts \\\\ [])',
      text: 'Gives the row with this primary key and raises `Ecto.NoResultsError` when there is none.',
    },
    'get_by/3': {
      signature: 'get_by(queryable, clauses, opts \\\\ [])',
      text: 'Gives the one row whose fields equal the given values, or `nil`. More than one row raises.',
    },
    'get_by!/3': {
      signature: 'get_by!(queryable, clauses, opts \\\\ [])',
      text: 'Gives the one row whose fields equal the given values; none raises `Ecto.NoResultsError`, more than one raises too.',
    },
    'get_dynamic_repo/0': {
      signature: 'get_dynamic_repo()',
      text: "Gives the name or process that this process's calls of the repository go to.",
    },
    'in_transaction?/0': {
      signature: 'in_transaction?()',
      text: 'Tells whether this process is inside a transaction of the repository.',
    },
    'init/2': {
      signature: 'init(context, config)',
      text: 'A callback: gives `{:ok, config}` with the settings to start with, or `:ignore`.',
    },
    'insert/2': {
      signature: 'insert(struct_or_changeset, opts \\\\ [])',
      text: 'Saves a new row, with its associations: `{:ok, struct}` or `{:error, changeset}`. `on_conflict:` makes it an upsert.',
    },
    'insert!/2': {
      signature: 'insert!(struct_or_changeset, opts \\\\ [])',
      text: 'Saves a new row and gives the struct; raises `Ecto.InvalidChangesetError` when the changeset is invalid.',
    },
    'insert_all/3': {
      signature: 'insert_all(schema_or_source, entries_or_query, opts \\\\ [])',
      text: 'Inserts many rows in one statement, from maps or a query, without casts and timestamps: `{count, nil}` or `{count, returned}`.',
    },
    'insert_or_update/2': {
      signature: 'insert_or_update(changeset, opts \\\\ [])',
      text: 'Inserts a changeset whose data is new and updates one whose data was loaded: `{:ok, struct}` or `{:error, changeset}`.',
    },
    'insert_or_update!/2': {
      signature: 'insert_or_update!(changeset, opts \\\\ [])',
      text: 'Inserts a changeset whose data is new, updates one whose data was loaded, and raises when it is invalid.',
    },
    'load/2': {
      signature: 'load(schema_or_map, data)',
      text: 'Makes a struct or map of raw values, such as a row of `query/3`, by loading each by its type.',
    },
    'one/2': {
      signature: 'one(queryable, opts \\\\ [])',
      text: 'Gives the one row of a query, or `nil`. More than one row raises `Ecto.MultipleResultsError`.',
    },
    'one!/2': {
      signature: 'one!(queryable, opts \\\\ [])',
      text: 'Gives the one row of a query; none raises `Ecto.NoResultsError`, more than one `Ecto.MultipleResultsError`.',
    },
    'preload/3': {
      signature: 'preload(structs_or_struct_or_nil, preloads, opts \\\\ [])',
      text: 'Loads associations of structs that are there already, with one query for each. Loaded ones stay unless `force: true`.',
    },
    'prepare_query/3': {
      signature: 'prepare_query(operation, query, opts)',
      text: 'A callback: gives `{query, opts}` to run instead of every query, for instance with a condition on the tenant.',
    },
    'prepare_transaction/2': {
      signature: 'prepare_transaction(fun_or_multi, opts)',
      text: 'A callback: gives `{fun_or_multi, opts}` to run instead of every transaction.',
    },
    'put_dynamic_repo/1': {
      signature: 'put_dynamic_repo(name_or_pid)',
      text: "Sends this process's calls of the repository to another running instance and gives the one before.",
    },
    'query/3': {
      signature: 'query(sql, params \\\\ [], opts \\\\ [])',
      text: 'Runs SQL with parameters: `{:ok, result}`, whose `rows` are lists under its `columns`, or `{:error, exception}`.',
    },
    'query!/3': {
      signature: 'query!(sql, params \\\\ [], opts \\\\ [])',
      text: 'Runs SQL with parameters, gives the result with its `columns` and `rows`, and raises what the database refuses.',
    },
    'query_many/3': {
      signature: 'query_many(sql, params \\\\ [], opts \\\\ [])',
      text: 'Runs SQL that gives several results: `{:ok, results}` or `{:error, exception}`. Not every adapter can.',
    },
    'query_many!/3': {
      signature: 'query_many!(sql, params \\\\ [], opts \\\\ [])',
      text: 'Runs SQL that gives several results, gives their list, and raises what the database refuses.',
    },
    'reload/2': {
      signature: 'reload(struct_or_structs, opts \\\\ [])',
      text: 'Reads the rows of structs anew by their primary keys; `nil` stands where a row is gone.',
    },
    'reload!/2': {
      signature: 'reload!(struct_or_structs, opts \\\\ [])',
      text: 'Reads the rows of structs anew by their primary keys and raises when a row is gone.',
    },
    'rollback/1': {
      signature: 'rollback(value)',
      text: 'Undoes the transaction this process is in and leaves its function: the transaction gives `{:error, value}`.',
    },
    'start_link/1': {
      signature: 'start_link(opts \\\\ [])',
      text: 'Starts the repository, or one more instance with another `:name`: `{:ok, pid}` or `{:error, reason}`.',
    },
    'stop/1': {
      signature: 'stop(timeout \\\\ 5000)',
      text: 'Ends the repository of this process, once its queries are done or the time is over.',
    },
    'stream/2': {
      signature: 'stream(queryable, opts \\\\ [])',
      text: 'Gives the rows of a query lazily, some hundreds at a time. It must be read inside a transaction.',
    },
    'to_sql/2': {
      signature: 'to_sql(operation, queryable)',
      text: 'Gives `{sql, params}`: the SQL of a query without running it. The operation is `:all`, `:update_all` or `:delete_all`.',
    },
    'transact/2': {
      signature: 'transact(fun_or_multi, opts \\\\ [])',
      text: 'Runs a function in a transaction: `{:ok, value}` from it commits, `{:error, reason}` rolls back. Takes an `Ecto.Multi` too.',
    },
    'transaction/2': {
      signature: 'transaction(fun_or_multi, opts \\\\ [])',
      text: 'Runs a function in a transaction and gives `{:ok, result}`; an exception or `rollback/1` undoes it. Takes an `Ecto.Multi` too.',
    },
    'update/2': {
      signature: 'update(changeset, opts \\\\ [])',
      text: 'Saves the changes of a changeset: `{:ok, struct}` or `{:error, changeset}`. Without changes no statement is run.',
    },
    'update!/2': {
      signature: 'update!(changeset, opts \\\\ [])',
      text: 'Saves the changes of a changeset and gives the struct; raises `Ecto.InvalidChangesetError` when it is invalid.',
    },
    'update_all/3': {
      signature: 'update_all(queryable, updates, opts \\\\ [])',
      text: 'Changes all rows of a query in one statement, by `set:`, `inc:` and so on: `{count, nil}`. Timestamps stay as they are.',
    },
  },
}
