import type { ModuleDocs } from './function-docs.ts'

/** What `h List.Chars` tells. */
export const listCharsDocs: ModuleDocs = {
  text: 'The protocol behind `to_charlist/1`: what implements it can be made a list of code points.',
  functions: {
    'to_charlist/1': {
      signature: 'to_charlist(term)',
      text: 'Makes a charlist of a term. Raises `Protocol.UndefinedError` for types without an implementation.',
    },
  },
}
