import type { ModuleDocs } from './function-docs.ts'

/** What `h Function` tells. */
export const functionDocs: ModuleDocs = {
  text: 'Functions for functions: capture them by name, look into them, or do nothing with a value.',
  functions: {
    'capture/3': {
      signature: 'capture(module, function_name, arity)',
      text: "Makes a function value of a module's function by its name, as `&Mod.fun/arity` does.",
    },
    'identity/1': {
      signature: 'identity(value)',
      text: 'Gives back its argument. Useful where a function is wanted that changes nothing.',
    },
    'info/1': {
      signature: 'info(fun)',
      text: 'Gives a keyword list on a function: its `:module`, `:name`, `:arity`, `:type` and `:env`.',
    },
    'info/2': {
      signature: 'info(fun, item)',
      text: 'Gives `{item, value}` on a function for one item such as `:arity` or `:module`.',
    },
  },
}
