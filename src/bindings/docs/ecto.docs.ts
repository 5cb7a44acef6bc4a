import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto` tells. */
export const ectoDocs: ModuleDocs = {
  text: 'Functions over schema structs: their associations, primary keys and metadata, and structs from plain data.',
  functions: {
    'assoc/3': {
      signature: 'assoc(struct_or_structs, assocs, opts \\\\ [])',
      text: 'Builds a query for the associated rows of one struct or a list; a list of names follows one association after the other.',
    },
    'assoc_loaded?/1': {
      signature: 'assoc_loaded?(association)',
      text: 'Tells whether an association has been loaded, that is, whether the value is not `%Ecto.Association.NotLoaded{}`.',
    },
    'build_assoc/3': {
      signature: 'build_assoc(struct, assoc, attributes \\\\ %{})',
      text: 'Makes a struct of the associated schema with the foreign key filled in. Nothing is saved.',
    },
    'embedded_dump/2': {
      signature: 'embedded_dump(struct, format)',
      text: 'Turns an embedded struct into a map of plain values for a format such as `:json`.',
    },
    'embedded_load/3': {
      signature: 'embedded_load(module_or_map, data, format)',
      text: 'Makes a struct of an embedded schema from data that `embedded_dump/2` wrote, such as decoded JSON.',
    },
    'get_meta/2': {
      signature: 'get_meta(struct, context)',
      text: "Reads one item of a struct's metadata: `:state`, `:source`, `:prefix` or `:context`.",
    },
    'primary_key/1': {
      signature: 'primary_key(struct)',
      text: 'Gives the primary key fields of a struct with their values, as a keyword list.',
    },
    'primary_key!/1': {
      signature: 'primary_key!(struct)',
      text: 'Gives the primary key fields with their values and raises `Ecto.NoPrimaryKeyFieldError` when the schema has none.',
    },
    'put_meta/2': {
      signature: 'put_meta(struct, opts)',
      text: 'Changes the metadata of a struct: `:state`, `:source`, `:prefix` or `:context`. `prefix:` picks where it is saved.',
    },
    'reset_fields/2': {
      signature: 'reset_fields(struct, fields)',
      text: 'Sets the named fields of a struct back to the defaults of its schema.',
    },
  },
}
