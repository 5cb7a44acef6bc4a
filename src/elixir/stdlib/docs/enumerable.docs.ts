import type { ModuleDocs } from './function-docs.ts'

/** What `h Enumerable` tells. */
export const enumerableDocs: ModuleDocs = {
  text: 'The protocol behind `Enum` and `Stream`: what implements it can be gone through element by element.',
  functions: {
    'count/1': {
      signature: 'count(enumerable)',
      text: 'Gives `{:ok, count}` when the number of elements is known at once, else `{:error, module}` to have them counted.',
    },
    'member?/2': {
      signature: 'member?(enumerable, element)',
      text: 'Gives `{:ok, boolean}` when membership is known at once, else `{:error, module}` to have the elements searched.',
    },
    'reduce/3': {
      signature: 'reduce(enumerable, acc, fun)',
      text: 'Goes through the elements. The accumulator is tagged `:cont`, `:halt` or `:suspend`, and so is what `fun` answers.',
    },
    'slice/1': {
      signature: 'slice(enumerable)',
      text: 'Gives `{:ok, size, fun}` when parts can be reached by position at once, else `{:error, module}`.',
    },
  },
}
