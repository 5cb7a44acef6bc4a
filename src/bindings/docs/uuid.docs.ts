import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.UUID` tells. */
export const uuidDocs: ModuleDocs = {
  text: 'Unique identifiers of 128 bits, strings such as `"601d74e4-a8d3-4b6e-8365-eddb4c893327"` in Elixir, made without the database.',
  functions: {
    'autogenerate/1': {
      signature: 'autogenerate(opts \\\\ [])',
      text: 'Gives a new identifier for fields with `autogenerate: true` when a row is inserted.',
    },
    'bingenerate/1': {
      signature: 'bingenerate(opts \\\\ [])',
      text: 'Makes a new identifier as 16 raw bytes, the form that a binary column holds.',
    },
    'cast/1': {
      signature: 'cast(uuid)',
      text: 'Takes an identifier as text or 16 bytes and gives it as text in small letters: `{:ok, text}` or `:error`.',
    },
    'cast!/1': {
      signature: 'cast!(uuid)',
      text: 'Takes an identifier as text or 16 bytes, gives it as text and raises `Ecto.CastError` for anything else.',
    },
    'dump/1': {
      signature: 'dump(uuid)',
      text: 'Turns the text of an identifier into its 16 bytes: `{:ok, bytes}` or `:error`.',
    },
    'dump!/1': {
      signature: 'dump!(uuid)',
      text: 'Turns the text of an identifier into its 16 bytes and raises `ArgumentError` when it is not one.',
    },
    'embed_as/1': {
      signature: 'embed_as(format)',
      text: 'Tells how embeds store identifiers: `:self`, as they are, in the form of text.',
    },
    'equal?/2': {
      signature: 'equal?(term1, term2)',
      text: 'Tells whether two identifiers are the same text, so that setting one for the other is no change.',
    },
    'generate/1': {
      signature: 'generate(opts \\\\ [])',
      text: 'Makes a new identifier as text, random by default; `version: 7` makes one that sorts by time.',
    },
    'load/1': {
      signature: 'load(uuid)',
      text: 'Turns 16 bytes into the text of the identifier: `{:ok, text}` or `:error`.',
    },
    'load!/1': {
      signature: 'load!(uuid)',
      text: 'Turns 16 bytes into the text of the identifier and raises `ArgumentError` for anything else.',
    },
    'to_datetime/1': {
      signature: 'to_datetime(uuid)',
      text: 'Gives the moment that an identifier of version 7 was made at, as a `DateTime` in UTC.',
    },
    'to_unix/2': {
      signature: 'to_unix(uuid, unit \\\\ :second)',
      text: 'Gives the moment that an identifier of version 7 was made at, counted from 1970.',
    },
    'type/0': {
      signature: 'type()',
      text: 'Names the type that the database stores identifiers as: `:uuid`.',
    },
    'version/1': {
      signature: 'version(uuid)',
      text: 'Gives the version number that stands in the identifier, such as 4 for random ones.',
    },
  },
}
