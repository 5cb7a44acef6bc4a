import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Enum` tells. */
export const enumDocs: ModuleDocs = {
  text: 'A type for fields with a fixed set of atoms, `field :role, Ecto.Enum, values: [:admin, :user]`, stored as text or integers.',
  functions: {
    'cast/2': {
      signature: 'cast(data, params)',
      text: 'Turns input, an atom, its text or what is stored for it, into one of the atoms: `{:ok, atom}` or an error.',
    },
    'cast_value/3': {
      signature: 'cast_value(schema_or_types, field, value)',
      text: 'Casts a value as the enum field of a schema would: `{:ok, atom}` or `:error`.',
    },
    'dump/3': {
      signature: 'dump(data, dumper, params)',
      text: 'Turns one of the atoms into the text or integer that stands for it in the database.',
    },
    'dump_values/2': {
      signature: 'dump_values(schema_or_types, field)',
      text: 'Lists what the database stores for the values of an enum field: texts or integers.',
    },
    'embed_as/2': {
      signature: 'embed_as(format, params)',
      text: 'Tells whether embeds store the atom itself or, with `embed_as: :dumped`, what the database would store.',
    },
    'equal?/3': {
      signature: 'equal?(term1, term2, params)',
      text: 'Tells whether two values of the enum are the same, so that setting one for the other is no change.',
    },
    'format/1': {
      signature: 'format(params)',
      text: 'Writes the enum with its values as people should read it, as in error messages.',
    },
    'init/1': {
      signature: 'init(opts)',
      text: 'Checks the `:values` of a field, atoms or `atom: stored` pairs, when its schema is compiled.',
    },
    'load/3': {
      signature: 'load(data, loader, params)',
      text: 'Turns the text or integer in the database into its atom: `{:ok, atom}`, or `:error` when none belongs to it.',
    },
    'mappings/2': {
      signature: 'mappings(schema_or_types, field)',
      text: 'Gives the values of an enum field with what is stored for each, as a keyword list.',
    },
    'type/1': {
      signature: 'type(params)',
      text: 'Names the type that the values are stored as: `:string`, or `:integer` when they are numbered.',
    },
    'values/2': {
      signature: 'values(schema_or_types, field)',
      text: 'Lists the atoms that an enum field may hold, for instance for the choices of a form.',
    },
  },
}
