import type { ModuleDocs } from './function-docs.ts'

/** What `h ExUnit.Case` tells. */
export const exunitCaseDocs: ModuleDocs = {
  text: 'Makes a module a test case: `use ExUnit.Case` brings `test`, `describe`, assertions and callbacks.',
  functions: {
    'describe/1': {
      signature: 'describe(message)',
      text: 'Takes a name for a group but no tests: nothing runs under it. The tests belong into the `do` block of `describe/2`.',
    },
    'describe/2': {
      signature: 'describe(message, do: block)',
      text: 'Groups tests under a common name. `setup` inside applies to the tests of the group only.',
    },
    'test/1': {
      signature: 'test(message)',
      text: 'Names a test that is still to be written; the run reports it as failed.',
    },
    'test/3': {
      signature: 'test(message, var \\\\ quote(do: _), contents)',
      text: 'Defines a test. The second argument matches the context that `setup` has prepared, such as `%{user: user}`.',
    },
  },
}
