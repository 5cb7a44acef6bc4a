import type { ModuleDocs } from './function-docs.ts'

/** What `h IEx.Helpers` tells. */
export const iexHelpersDocs: ModuleDocs = {
  text: 'The helpers of the console, which imports them. Programs do not have them.',
  functions: {
    'h/0': {
      signature: 'h()',
      text: 'Prints how to ask for help on a module, on a function or on an imported name.',
    },
    'h/1': {
      signature: 'h(term)',
      text: 'Prints what a module is for, or the signature and a description of a function: `h Enum.map/2`. Aliases and imports count.',
    },
  },
}
