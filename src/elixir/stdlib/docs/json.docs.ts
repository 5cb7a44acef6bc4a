import type { ModuleDocs } from './function-docs.ts'

/** What `h JSON` tells. */
export const jsonDocs: ModuleDocs = {
  text: 'Write Elixir values as JSON and read JSON back. Objects become maps with string keys, `null` becomes `nil`.',
  functions: {
    'decode/1': {
      signature: 'decode(binary)',
      text: 'Reads JSON text: `{:ok, value}`, or `{:error, reason}` with the byte where the text stops being JSON.',
    },
    'decode/3': {
      signature: 'decode(binary, acc, decoders)',
      text: "Reads JSON with functions of one's own for objects, arrays and numbers: `{value, acc, rest}` or `{:error, reason}`.",
    },
    'decode!/1': {
      signature: 'decode!(binary)',
      text: 'Reads JSON text into maps, lists, strings, numbers, booleans and `nil`; raises `JSON.DecodeError` when it is not JSON.',
    },
    'encode!/2': {
      signature: 'encode!(term, encoder \\\\ &JSON.protocol_encode/2)',
      text: 'Writes a value as JSON text. A struct needs `@derive JSON.Encoder` or an implementation of that protocol.',
    },
    'encode_to_iodata!/2': {
      signature: 'encode_to_iodata!(term, encoder \\\\ &JSON.protocol_encode/2)',
      text: 'Writes a value as JSON in the form of iodata, which files and sockets take without joining it first.',
    },
    'protocol_encode/2': {
      signature: 'protocol_encode(term, encoder)',
      text: 'Writes one value by way of the `JSON.Encoder` protocol; the default function of `encode!/2`.',
    },
  },
}
