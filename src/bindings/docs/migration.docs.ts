import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Migration` tells. */
export const migrationDocs: ModuleDocs = {
  text: 'Changes to the tables of a database, in modules with `change/0`, or `up/0` and `down/0`, that can be run both ways.',
  functions: {
    'add/3': {
      signature: 'add(column, type, opts \\\\ [])',
      text: 'Adds a column, inside `create` or `alter`. Options: `:null`, `:default`, `:primary_key`, `:size` and more.',
    },
    'add_if_not_exists/3': {
      signature: 'add_if_not_exists(column, type, opts \\\\ [])',
      text: 'Adds a column in `alter` unless the table has it. Run backwards it removes the column if it is there.',
    },
    'alter/2': {
      signature: 'alter(object, do: block)',
      text: 'Changes a table: its block adds, modifies and removes columns.',
    },
    'constraint/3': {
      signature: 'constraint(table, name, opts \\\\ [])',
      text: 'Describes a `check:` or `exclude:` constraint of a table, to be passed to `create/1` or `drop/2`.',
    },
    'create/1': {
      signature: 'create(object)',
      text: 'Creates an index, a constraint, or a table that has only an `id` column.',
    },
    'create/2': {
      signature: 'create(object, do: block)',
      text: 'Creates a table with the columns of the block, and with an `id` unless `primary_key: false` is given.',
    },
    'create_if_not_exists/1': {
      signature: 'create_if_not_exists(object)',
      text: 'Creates an index or a table with only an `id`, unless there is one of this name.',
    },
    'create_if_not_exists/2': {
      signature: 'create_if_not_exists(object, do: block)',
      text: 'Creates a table with the columns of the block, unless there is one of this name.',
    },
    'direction/0': {
      signature: 'direction()',
      text: 'Tells which way the migration is run, `:up` or `:down`, for code inside `change/0`.',
    },
    'drop/2': {
      signature: 'drop(object, opts \\\\ [])',
      text: 'Drops a table, index or constraint. `mode: :cascade` takes along what depends on it, in PostgreSQL.',
    },
    'drop_if_exists/2': {
      signature: 'drop_if_exists(object, opts \\\\ [])',
      text: 'Drops a table, index or constraint if there is one of this name.',
    },
    'execute/1': {
      signature: 'execute(command)',
      text: 'Runs SQL, or a function, at this point of the migration. It cannot be run backwards.',
    },
    'execute_file/2': {
      signature: 'execute_file(path_up, path_down)',
      text: 'Runs the SQL of one file to migrate and that of another to go back; a program in the playground has no files.',
    },
    'execute_file/1': {
      signature: 'execute_file(path)',
      text: 'Runs the SQL that a file holds, which cannot be reversed; a program in the playground has no files.',
    },
    'execute/2': {
      signature: 'execute(up, down)',
      text: 'Runs the first SQL or function when the migration goes up, and the second when it goes down.',
    },
    'flush/0': {
      signature: 'flush()',
      text: 'Runs the commands gathered so far at once, so that later code of the migration finds their effect.',
    },
    'fragment/1': {
      signature: 'fragment(expr)',
      text: 'Marks text as SQL to be used as it is, for instance as the default of a column.',
    },
    'index/3': {
      signature: 'index(table, columns, opts \\\\ [])',
      text: 'Describes an index over columns, to be passed to `create/1` or `drop/2`. Options: `:unique`, `:where`, `:name` and more.',
    },
    'modify/3': {
      signature: 'modify(column, type, opts \\\\ [])',
      text: 'Changes type, default or `null` of a column in `alter`; `from:` lets it run backwards. SQLite cannot do it.',
    },
    'prefix/0': {
      signature: 'prefix()',
      text: 'Gives the prefix that the migration is run with, or `nil` when there is none.',
    },
    'references/2': {
      signature: 'references(table, opts \\\\ [])',
      text: 'Describes a foreign key, used as the type of a column. `on_delete:` says what becomes of rows that refer to it.',
    },
    'remove/1': {
      signature: 'remove(column)',
      text: 'Removes a column in `alter`. Without type and options it cannot be run backwards.',
    },
    'remove/3': {
      signature: 'remove(column, type, opts \\\\ [])',
      text: 'Removes a column in `alter`; the type and options bring it back when run backwards.',
    },
    'remove_if_exists/1': {
      signature: 'remove_if_exists(column)',
      text: 'Removes a column in `alter` if the table has it. It cannot be run backwards.',
    },
    'remove_if_exists/2': {
      signature: 'remove_if_exists(column, type)',
      text: 'Removes a column in `alter` if the table has it; with `references` the foreign key goes first.',
    },
    'rename/2': {
      signature: 'rename(table_current, to: table_new)',
      text: 'Renames a table or an index; run backwards it takes its old name again.',
    },
    'rename/3': {
      signature: 'rename(table, current_column, to: new_column)',
      text: 'Renames a column of a table; run backwards it takes its old name again.',
    },
    'repo/0': {
      signature: 'repo()',
      text: 'Gives the repository that the migration is run on, for queries of its own.',
    },
    'table/2': {
      signature: 'table(name, opts \\\\ [])',
      text: 'Describes a table, to be passed to `create`, `alter`, `drop` and `rename`. Options: `:primary_key`, `:prefix` and more.',
    },
    'timestamps/1': {
      signature: 'timestamps(opts \\\\ [])',
      text: 'Adds the columns `inserted_at` and `updated_at`, not null; `type:` should equal that of the schema.',
    },
    'unique_index/3': {
      signature: 'unique_index(table, columns, opts \\\\ [])',
      text: 'Describes an index that allows each value once; `unique_constraint/3` of a changeset turns violations into errors.',
    },
  },
}
