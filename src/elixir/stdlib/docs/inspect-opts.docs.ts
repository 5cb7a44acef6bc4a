import type { ModuleDocs } from './function-docs.ts'

/** What `h Inspect.Opts` tells. */
export const inspectOptsDocs: ModuleDocs = {
  text: 'The options of `inspect/2` as a struct, such as `limit`, `pretty`, `width`, `charlists` and `structs`.',
  functions: {
    'default_inspect_fun/0': {
      signature: 'default_inspect_fun()',
      text: 'Answers the function that prints each term when none is given as `:inspect_fun`.',
    },
    'default_inspect_fun/1': {
      signature: 'default_inspect_fun(fun)',
      text: 'Sets that function for everything that is printed from now on; it gets a term and the options, and answers a document.',
    },
    'new/1': {
      signature: 'new(opts)',
      text: 'Makes the struct of a keyword list of options, with defaults for all that is not given.',
    },
  },
}
