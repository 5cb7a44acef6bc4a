import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Type` tells. */
export const typeDocs: ModuleDocs = {
  text: 'What fields hold: how values are cast from input, loaded from the database and dumped into it. Own types implement its callbacks.',
  functions: {
    'adapter_dump/3': {
      signature: 'adapter_dump(adapter, type, value)',
      text: "Turns a value into what this adapter's database stores for the type: `{:ok, value}` or `:error`.",
    },
    'adapter_load/3': {
      signature: 'adapter_load(adapter, type, value)',
      text: "Turns what this adapter's database stores into a value of the type: `{:ok, value}` or `:error`.",
    },
    'autogenerate/0': {
      signature: 'autogenerate()',
      text: 'A callback: gives a value for fields with `autogenerate: true` that have none when a row is inserted.',
    },
    'base?/1': {
      signature: 'base?(atom)',
      text: 'Tells whether an atom names a basic type, such as `:string` or `:decimal`, as opposed to a module or `{:array, …}`.',
    },
    'cast/1': {
      signature: 'cast(term)',
      text: 'A callback: turns input into a value of the type: `{:ok, value}`, `:error`, or `{:error, keyword}` with a message.',
    },
    'cast/2': {
      signature: 'cast(type, value)',
      text: 'Turns input into a value of the type, as `Ecto.Changeset.cast/4` does: `{:ok, value}`, `:error` or `{:error, keyword}`.',
    },
    'cast!/2': {
      signature: 'cast!(type, value)',
      text: 'Turns input into a value of the type and raises `Ecto.CastError` when that cannot be done.',
    },
    'composite?/1': {
      signature: 'composite?(atom)',
      text: 'Tells whether an atom names a type that contains another one: `:array`, `:map`, `:in` and their like.',
    },
    'dump/1': {
      signature: 'dump(term)',
      text: 'A callback: turns a value of the type into what the database stores: `{:ok, value}` or `:error`.',
    },
    'dump/3': {
      signature: 'dump(type, value, dumper \\\\ &dump/2)',
      text: 'Turns a value of the type into what the database stores: `{:ok, value}` or `:error`. Nothing is cast.',
    },
    'embed_as/1': {
      signature: 'embed_as(format)',
      text: 'A callback: `:self` keeps the value as it is inside embeds, `:dump` stores what `dump/1` gives.',
    },
    'embed_as/2': {
      signature: 'embed_as(type, format)',
      text: 'Tells how values of the type are stored inside embeds: `:self`, as they are, or `:dump`.',
    },
    'embedded_dump/3': {
      signature: 'embedded_dump(type, value, format)',
      text: 'Turns a value into what is stored for it inside an embed, for a format such as `:json`.',
    },
    'embedded_load/3': {
      signature: 'embedded_load(type, value, format)',
      text: 'Turns what is stored inside an embed into a value of the type: `{:ok, value}` or `:error`.',
    },
    'equal?/2': {
      signature: 'equal?(term1, term2)',
      text: 'A callback: tells whether two values of the type are the same, so that there is no change.',
    },
    'equal?/3': {
      signature: 'equal?(type, term1, term2)',
      text: 'Tells whether two values are the same for the type: decimals by value, for instance.',
    },
    'filter_empty_values/3': {
      signature: 'filter_empty_values(type, value, empty_values)',
      text: 'Drops the empty values from a list of an array type, as `cast/4` does: `{:ok, value}` or `:empty`.',
    },
    'format/1': {
      signature: 'format(type)',
      text: 'Writes a type as people should read it, as error messages about types do.',
    },
    'include?/3': {
      signature: 'include?(type, term, collection)',
      text: 'Tells whether a collection holds a value, where `equal?/3` of the type decides.',
    },
    'load/1': {
      signature: 'load(term)',
      text: 'A callback: turns what the database stores into a value of the type: `{:ok, value}` or `:error`.',
    },
    'load/3': {
      signature: 'load(type, value, loader \\\\ &load/2)',
      text: 'Turns what the database stores into a value of the type: `{:ok, value}` or `:error`.',
    },
    'match?/2': {
      signature: 'match?(schema_type, query_type)',
      text: 'Tells whether a field of one type may be compared with a value of the other; `:any` fits all.',
    },
    'parameterized?/2': {
      signature: 'parameterized?(type, module)',
      text: 'Tells whether a type is a parameterized one of this module, such as `Ecto.Enum`.',
    },
    'primitive?/1': {
      signature: 'primitive?(base_or_composite)',
      text: "Tells whether a type is one of Ecto's own, basic or composite, as opposed to a module.",
    },
    'trim/2': {
      signature: 'trim(type, value)',
      text: 'Removes whitespace around a value of a string type; values of other types stay as they are.',
    },
    'type/0': {
      signature: 'type()',
      text: 'A callback: names the basic type that values are stored as, such as `:string` or `:map`.',
    },
    'type/1': {
      signature: 'type(type)',
      text: 'Gives the basic type that a type is stored as; for a basic type that is itself.',
    },
  },
}
