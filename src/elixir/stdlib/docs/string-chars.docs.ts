import type { ModuleDocs } from './function-docs.ts'

/** What `h String.Chars` tells. */
export const stringCharsDocs: ModuleDocs = {
  text: 'The protocol behind `to_string/1` and interpolation: what implements it can be made a string.',
  functions: {
    'to_string/1': {
      signature: 'to_string(term)',
      text: 'Makes a string of a term. Raises `Protocol.UndefinedError` for types without an implementation, such as maps.',
    },
  },
}
