import type { ModuleDocs } from './function-docs.ts'

/** What `h IEx.Helpers` tells. */
export const iexHelpersDocs: ModuleDocs = {
  text: 'The helpers of the console, which imports them. Programs do not have them.',
  functions: {
    'h/0': {
      signature: 'h()',
      text: 'Prints how to ask for help on a module, on a function or on an imported name.',
    },
    'i/0': {
      signature: 'i()',
      text: 'Prints what the value of the line before is, as `i/1` does.',
    },
    'i/1': {
      signature: 'i(term)',
      text: 'Prints what a term is: its type, what it is made of, and the modules that work with it.',
    },
    'v/1': {
      signature: 'v(n \\\\ -1)',
      text: 'Answers the value of an earlier line: `v(2)` that of the second, `v(-1)` that of the line before. The last 20 are kept.',
    },
    'h/1': {
      signature: 'h(term)',
      text: 'Prints what a module is for, or the signature and a description of a function: `h Enum.map/2`. Aliases and imports count.',
    },
  },
}
