import type { ModuleDocs } from './function-docs.ts'

/** What `h Collectable` tells. */
export const collectableDocs: ModuleDocs = {
  text: 'The protocol behind `Enum.into/2` and `for … into:`: what implements it can take elements in.',
  functions: {
    'into/1': {
      signature: 'into(collectable)',
      text: 'Gives `{acc, fun}`: the function takes `{:cont, element}` to add one, `:done` for the result, and `:halt` to give up.',
    },
  },
}
