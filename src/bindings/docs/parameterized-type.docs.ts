import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.ParameterizedType` tells. */
export const parameterizedTypeDocs: ModuleDocs = {
  text: 'Types with options that each field sets for itself, as `Ecto.Enum` has its values. Own types implement its callbacks.',
  functions: {
    'autogenerate/1': {
      signature: 'autogenerate(params)',
      text: 'A callback: gives a value for fields with `autogenerate: true` that have none when a row is inserted.',
    },
    'cast/2': {
      signature: 'cast(data, params)',
      text: 'A callback: turns input into a value of the type: `{:ok, value}`, `:error`, or `{:error, keyword}` with a message.',
    },
    'dump/3': {
      signature: 'dump(value, dumper, params)',
      text: 'A callback: turns a value into what the database stores. The dumper does the same for types inside it.',
    },
    'embed_as/2': {
      signature: 'embed_as(format, params)',
      text: 'A callback: `:self` keeps the value as it is inside embeds, `:dump` stores what `dump/3` gives.',
    },
    'equal?/3': {
      signature: 'equal?(value1, value2, params)',
      text: 'A callback: tells whether two values of the type are the same, so that there is no change.',
    },
    'format/1': {
      signature: 'format(params)',
      text: 'A callback: writes the type with its options as people should read it.',
    },
    'init/1': {
      signature: 'init(opts)',
      text: 'A callback: checks the options of the field when the schema is compiled, and gives what the other callbacks get.',
    },
    'init/2': {
      signature: 'init(type, opts)',
      text: 'Makes a parameterized type of a module and options, for use outside a schema, such as in `cast/4` without one.',
    },
    'load/3': {
      signature: 'load(value, loader, params)',
      text: 'A callback: turns what the database stores into a value. The loader does the same for types inside it.',
    },
    'type/1': {
      signature: 'type(params)',
      text: 'A callback: names the basic type that values are stored as, which may depend on the options.',
    },
  },
}
