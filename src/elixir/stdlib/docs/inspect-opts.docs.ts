import type { ModuleDocs } from './function-docs.ts'

/** What `h Inspect.Opts` tells. */
export const inspectOptsDocs: ModuleDocs = {
  text: 'The options of `inspect/2` as a struct, such as `limit`, `pretty`, `width`, `charlists` and `structs`.',
  functions: {
    'new/1': {
      signature: 'new(opts)',
      text: 'Makes the struct of a keyword list of options, with defaults for all that is not given.',
    },
  },
}
