import type { ModuleDocs } from './function-docs.ts'

/** What `h Record` tells. */
export const recordDocs: ModuleDocs = {
  text: 'Tuples whose first element is a tag, with macros that know their fields by name.',
  functions: {
    'defrecord/3': {
      signature: 'defrecord(name, tag \\\\ nil, kv)',
      text: 'Defines macros that make, read, update and match tuples with this tag and these fields.',
    },
    'defrecordp/3': {
      signature: 'defrecordp(name, tag \\\\ nil, kv)',
      text: 'Defines the macros of `defrecord/3` for the module alone that they stand in.',
    },
    'is_record/1': {
      signature: 'is_record(data)',
      text: 'Tells whether the term is a tuple that begins with an atom. Allowed in guards.',
    },
    'is_record/2': {
      signature: 'is_record(data, kind)',
      text: 'Tells whether the term is a tuple that begins with this atom. Allowed in guards.',
    },
  },
}
