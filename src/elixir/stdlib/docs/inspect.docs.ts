import type { ModuleDocs } from './function-docs.ts'

/** What `h Inspect` tells. */
export const inspectDocs: ModuleDocs = {
  text: 'The protocol behind `inspect/2`: it makes a document of a term that shows it as code.',
  functions: {
    'inspect/2': {
      signature: 'inspect(term, opts)',
      text: 'Gives an `Inspect.Algebra` document that shows the term, by the options in an `Inspect.Opts` struct.',
    },
  },
}
