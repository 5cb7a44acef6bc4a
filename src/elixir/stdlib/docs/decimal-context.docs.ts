import type { ModuleDocs } from './function-docs.ts'

/** What `h Decimal.Context` tells. */
export const decimalContextDocs: ModuleDocs = {
  text: 'The precision, the rounding mode and the traps that decimal arithmetic of this process follows.',
  functions: {
    'get/0': {
      signature: 'get()',
      text: 'Gives the context that this process calculates decimals with.',
    },
    'set/1': {
      signature: 'set(context)',
      text: 'Makes a `%Decimal.Context{}` the context of this process from now on.',
    },
    'update/1': {
      signature: 'update(fun)',
      text: 'Changes the context of this process: the function gets the present one and gives the next.',
    },
    'with/2': {
      signature: 'with(context, fun)',
      text: 'Calls the function with another context in force and puts the former one back afterwards.',
    },
  },
}
