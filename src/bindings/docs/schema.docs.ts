import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Schema` tells. */
export const schemaDocs: ModuleDocs = {
  text: '`use Ecto.Schema` and a `schema` block map the rows of a table to an Elixir struct with typed fields.',
  functions: {
    'belongs_to/3': {
      signature: 'belongs_to(name, queryable, opts \\\\ [])',
      text: 'Declares that this table holds the key of another one: adds the field `name_id` and the association.',
    },
    'embedded_schema/1': {
      signature: 'embedded_schema(do: block)',
      text: 'Declares fields without a table, for structs embedded in others or for checking input alone.',
    },
    'embeds_many/3': {
      signature: 'embeds_many(name, schema, opts \\\\ [])',
      text: 'Declares a list of structs that is stored in one column of the row. `on_replace:` says what happens to those left out.',
    },
    'embeds_many/4': {
      signature: 'embeds_many(name, schema, opts, do: block)',
      text: 'Declares a stored list of structs together with their schema, which becomes a module inside this one.',
    },
    'embeds_one/3': {
      signature: 'embeds_one(name, schema, opts \\\\ [])',
      text: 'Declares a struct that is stored in one column of the row, or `nil` when there is none.',
    },
    'embeds_one/4': {
      signature: 'embeds_one(name, schema, opts, do: block)',
      text: 'Declares a stored struct together with its schema, which becomes a module inside this one.',
    },
    'field/3': {
      signature: 'field(name, type \\\\ :string, opts \\\\ [])',
      text: 'Declares a column with its type. Options: `:default`, `:virtual` for a field without column, `:source`, `:redact` and more.',
    },
    'has_many/3': {
      signature: 'has_many(name, queryable, opts \\\\ [])',
      text: "Declares that many rows of another table hold this one's key. `through:` goes by way of other associations.",
    },
    'has_one/3': {
      signature: 'has_one(name, queryable, opts \\\\ [])',
      text: "Declares that one row of another table, at most, holds this one's key.",
    },
    'many_to_many/3': {
      signature: 'many_to_many(name, queryable, opts \\\\ [])',
      text: 'Declares an association over a table between the two, named by `:join_through`, a table or a schema.',
    },
    'schema/2': {
      signature: 'schema(source, do: block)',
      text: 'Maps the table named `source` to a struct of this module. An `:id` field is added unless `@primary_key` says otherwise.',
    },
    'timestamps/1': {
      signature: 'timestamps(opts \\\\ [])',
      text: 'Declares `inserted_at` and `updated_at`, which the repository fills in. `type: :utc_datetime` changes their type.',
    },
  },
}
