import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Multi` tells. */
export const multiDocs: ModuleDocs = {
  text: 'Named steps that a repository runs in one transaction: either all of them, or none when one fails.',
  functions: {
    'all/4': {
      signature: 'all(multi, name, queryable_or_fun, opts \\\\ [])',
      text: 'Adds a step that reads all rows of a query, which a function may build from the results so far.',
    },
    'append/2': {
      signature: 'append(lhs, rhs)',
      text: 'Adds the steps of the second multi after those of the first. A name used by both raises.',
    },
    'delete/4': {
      signature: 'delete(multi, name, struct_or_changeset_or_fun, opts \\\\ [])',
      text: 'Adds a step that deletes a row, of a struct or changeset that a function may give from the results so far.',
    },
    'delete_all/4': {
      signature: 'delete_all(multi, name, queryable_or_fun, opts \\\\ [])',
      text: 'Adds a step that deletes all rows of a query; its result is `{count, returned}`.',
    },
    'error/3': {
      signature: 'error(multi, name, value)',
      text: 'Adds a step that always fails with this value, so that the transaction is rolled back.',
    },
    'exists?/4': {
      signature: 'exists?(multi, name, queryable_or_fun, opts \\\\ [])',
      text: 'Adds a step that asks whether a query gives any row; its result is true or false.',
    },
    'insert/4': {
      signature: 'insert(multi, name, changeset_or_struct_or_fun, opts \\\\ [])',
      text: 'Adds a step that saves a new row, of a changeset or struct that a function may give from the results so far.',
    },
    'insert_all/5': {
      signature: 'insert_all(multi, name, schema_or_source, entries_or_query_or_fun, opts \\\\ [])',
      text: 'Adds a step that inserts many rows in one statement; its result is `{count, returned}`.',
    },
    'insert_or_update/4': {
      signature: 'insert_or_update(multi, name, changeset_or_fun, opts \\\\ [])',
      text: 'Adds a step that inserts a changeset with new data and updates one with loaded data.',
    },
    'inspect/2': {
      signature: 'inspect(multi, opts \\\\ [])',
      text: 'Adds a step that prints the results so far; `only:` picks some of them by name.',
    },
    'merge/2': {
      signature: 'merge(multi, merge)',
      text: 'Adds the steps of a multi that the function makes from the results so far, once it is its turn.',
    },
    'merge/4': {
      signature: 'merge(multi, mod, fun, args)',
      text: 'Adds the steps of a multi that a function of a module makes; the results so far come before `args`.',
    },
    'new/0': {
      signature: 'new()',
      text: 'Gives a multi without steps, to pipe into the functions that add them.',
    },
    'one/4': {
      signature: 'one(multi, name, queryable_or_fun, opts \\\\ [])',
      text: 'Adds a step that reads one row, or `nil`; more than one row raises.',
    },
    'prepend/2': {
      signature: 'prepend(lhs, rhs)',
      text: 'Adds the steps of the second multi before those of the first. A name used by both raises.',
    },
    'put/3': {
      signature: 'put(multi, name, value)',
      text: 'Adds a value under a name, for later steps to use and for the final map of results.',
    },
    'run/3': {
      signature: 'run(multi, name, run)',
      text: "Adds a step of one's own: a function of the repository and the results that gives `{:ok, value}` or `{:error, value}`.",
    },
    'run/5': {
      signature: 'run(multi, name, mod, fun, args)',
      text: 'Adds a step that calls a function of a module with repository and results before `args`.',
    },
    'to_list/1': {
      signature: 'to_list(multi)',
      text: 'Lists the steps with their names, for tests that check a multi without a database.',
    },
    'update/4': {
      signature: 'update(multi, name, changeset_or_fun, opts \\\\ [])',
      text: 'Adds a step that saves the changes of a changeset, which a function may give from the results so far.',
    },
    'update_all/5': {
      signature: 'update_all(multi, name, queryable_or_fun, updates, opts \\\\ [])',
      text: 'Adds a step that changes all rows of a query; its result is `{count, returned}`.',
    },
  },
}
