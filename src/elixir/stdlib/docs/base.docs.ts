import type { ModuleDocs } from './function-docs.ts'

/** What `h Base` tells. */
export const baseDocs: ModuleDocs = {
  text: 'Encode bytes as text and back: hexadecimal (16), 32 and 64 characters. Decoding gives `{:ok, bytes}` or `:error`; with `!` it raises.',
  functions: {
    'decode16/2': {
      signature: 'decode16(string, opts \\\\ [])',
      text: 'Reads hexadecimal text: `{:ok, bytes}` or `:error`. `case: :lower` or `:mixed` accepts small letters.',
    },
    'decode16!/2': {
      signature: 'decode16!(string, opts \\\\ [])',
      text: 'Reads hexadecimal text and gives the bytes; raises `ArgumentError` on other characters or an odd length.',
    },
    'decode32/2': {
      signature: 'decode32(string, opts \\\\ [])',
      text: 'Reads base 32 text: `{:ok, bytes}` or `:error`. `padding: false` does without `=` at the end.',
    },
    'decode32!/2': {
      signature: 'decode32!(string, opts \\\\ [])',
      text: 'Reads base 32 text and gives the bytes; raises `ArgumentError` when the text is not base 32.',
    },
    'decode64/2': {
      signature: 'decode64(string, opts \\\\ [])',
      text: 'Reads base 64 text: `{:ok, bytes}` or `:error`. `ignore: :whitespace` skips blanks, `padding: false` the `=` signs.',
    },
    'decode64!/2': {
      signature: 'decode64!(string, opts \\\\ [])',
      text: 'Reads base 64 text and gives the bytes; raises `ArgumentError` when the text is not base 64.',
    },
    'encode16/2': {
      signature: 'encode16(data, opts \\\\ [])',
      text: 'Writes every byte as two hexadecimal digits, in capitals unless `case: :lower` is given.',
    },
    'encode32/2': {
      signature: 'encode32(data, opts \\\\ [])',
      text: 'Writes bytes with the letters A to Z and digits 2 to 7, five bits a character, padded with `=`.',
    },
    'encode64/2': {
      signature: 'encode64(data, opts \\\\ [])',
      text: 'Writes bytes with letters, digits, `+` and `/`, six bits a character, padded with `=` unless `padding: false`.',
    },
    'hex_decode32/2': {
      signature: 'hex_decode32(string, opts \\\\ [])',
      text: 'Reads base 32 text in the alphabet 0 to 9 and A to V: `{:ok, bytes}` or `:error`.',
    },
    'hex_decode32!/2': {
      signature: 'hex_decode32!(string, opts \\\\ [])',
      text: 'Reads base 32 text in the alphabet 0 to 9 and A to V; raises `ArgumentError` when it is not that.',
    },
    'hex_encode32/2': {
      signature: 'hex_encode32(data, opts \\\\ [])',
      text: 'Writes bytes in base 32 with the alphabet 0 to 9 and A to V, which keeps the order of the bytes.',
    },
    'hex_valid32?/2': {
      signature: 'hex_valid32?(string, opts \\\\ [])',
      text: 'Tells whether `hex_decode32/2` could read the text with the same options.',
    },
    'url_decode64/2': {
      signature: 'url_decode64(string, opts \\\\ [])',
      text: 'Reads base 64 text in the URL alphabet, with `-` and `_`: `{:ok, bytes}` or `:error`.',
    },
    'url_decode64!/2': {
      signature: 'url_decode64!(string, opts \\\\ [])',
      text: 'Reads base 64 text in the URL alphabet, with `-` and `_`; raises `ArgumentError` when it is not that.',
    },
    'url_encode64/2': {
      signature: 'url_encode64(data, opts \\\\ [])',
      text: 'Writes bytes in base 64 with `-` and `_` instead of `+` and `/`, so that URLs and file names can hold the text.',
    },
    'url_valid64?/2': {
      signature: 'url_valid64?(string, opts \\\\ [])',
      text: 'Tells whether `url_decode64/2` could read the text with the same options.',
    },
    'valid16?/2': {
      signature: 'valid16?(string, opts \\\\ [])',
      text: 'Tells whether `decode16/2` could read the text with the same options.',
    },
    'valid32?/2': {
      signature: 'valid32?(string, opts \\\\ [])',
      text: 'Tells whether `decode32/2` could read the text with the same options.',
    },
    'valid64?/2': {
      signature: 'valid64?(string, opts \\\\ [])',
      text: 'Tells whether `decode64/2` could read the text with the same options.',
    },
  },
}
