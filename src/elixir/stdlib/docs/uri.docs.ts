import type { ModuleDocs } from './function-docs.ts'

/** What `h URI` tells. */
export const uriDocs: ModuleDocs = {
  text: 'Take web addresses apart and put them together, and escape text for use in them.',
  functions: {
    'append_path/2': {
      signature: 'append_path(uri, path)',
      text: 'Adds a path, which must start with `/`, after the path that the URI has already.',
    },
    'append_query/2': {
      signature: 'append_query(uri, query)',
      text: 'Adds query text to the URI, joined with `&` to a query that is there already.',
    },
    'char_reserved?/1': {
      signature: 'char_reserved?(character)',
      text: 'Tells whether a character has a meaning in URIs, such as `/`, `?`, `&` and `:`.',
    },
    'char_unescaped?/1': {
      signature: 'char_unescaped?(character)',
      text: 'Tells whether `encode/2` leaves this character alone by default: reserved and unreserved ones.',
    },
    'char_unreserved?/1': {
      signature: 'char_unreserved?(character)',
      text: 'Tells whether a character never needs escaping: ASCII letters, digits and `-`, `.`, `_`, `~`.',
    },
    'decode/1': {
      signature: 'decode(uri)',
      text: 'Replaces every `%XX` by the byte it stands for. A plus sign stays: see `decode_www_form/1` for form data.',
    },
    'decode_query/3': {
      signature: 'decode_query(query, map \\\\ %{}, encoding \\\\ :www_form)',
      text: 'Reads `"a=1&b=2"` into a map with strings as keys and values, added to the map that is given.',
    },
    'decode_www_form/1': {
      signature: 'decode_www_form(string)',
      text: 'Reads form-encoded text: `%XX` becomes its byte and `+` becomes a blank.',
    },
    'default_port/1': {
      signature: 'default_port(scheme)',
      text: 'Gives the usual port of a scheme, such as 443 for `"https"`, or `nil` when none is known.',
    },
    'default_port/2': {
      signature: 'default_port(scheme, port)',
      text: 'Sets the port that a scheme is known to have, for `parse/1` and for leaving it out of texts.',
    },
    'encode/2': {
      signature: 'encode(string, predicate \\\\ &char_unescaped?/1)',
      text: 'Writes `%XX` for every character that may not stand in a URI. The function tells which characters to keep.',
    },
    'encode_query/2': {
      signature: 'encode_query(enumerable, encoding \\\\ :www_form)',
      text: 'Writes key-value pairs as a query such as `"a=1&b=2"`, escaped. Values may be anything `to_string/1` takes, but no lists.',
    },
    'encode_www_form/1': {
      signature: 'encode_www_form(string)',
      text: 'Escapes text for form data: a blank becomes `+`, other special characters `%XX`.',
    },
    'merge/2': {
      signature: 'merge(uri, rel)',
      text: 'Follows a relative address from a base address, as a browser does with a link on a page.',
    },
    'new/1': {
      signature: 'new(uri)',
      text: 'Reads an address: `{:ok, %URI{}}`, or `{:error, part}` with the first part that no URI may have.',
    },
    'new!/1': {
      signature: 'new!(uri)',
      text: 'Reads an address into a `%URI{}` and raises `URI.Error` when it is not a valid URI.',
    },
    'parse/1': {
      signature: 'parse(uri)',
      text: 'Splits an address into scheme, host, port, path, query and fragment without checking its characters.',
    },
    'query_decoder/2': {
      signature: 'query_decoder(query, encoding \\\\ :www_form)',
      text: 'Gives the pairs of a query one by one, in order and with repeated keys.',
    },
    'to_string/1': {
      signature: 'to_string(uri)',
      text: 'Writes a `%URI{}` as text again, from the parts that it has.',
    },
  },
}
