import type { ModuleDocs } from './function-docs.ts'

/** What `h Atom` tells. */
export const atomDocs: ModuleDocs = {
  text: 'Turn atoms into text. Atoms are constants named after themselves, such as `:ok`; module names and booleans are atoms too.',
  functions: {
    'to_charlist/1': {
      signature: 'to_charlist(atom)',
      text: 'Gives the name of the atom as a list of codepoints, without the leading colon.',
    },
    'to_string/1': {
      signature: 'to_string(atom)',
      text: 'Gives the name of the atom as a string, without the colon. A module\'s name starts with `"Elixir."`.',
    },
  },
}
