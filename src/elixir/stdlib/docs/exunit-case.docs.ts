import type { ModuleDocs } from './function-docs.ts'

/** What `h ExUnit.Case` tells. */
export const exunitCaseDocs: ModuleDocs = {
  text: 'Makes a module a test case: `use ExUnit.Case` brings `test`, `describe`, assertions and callbacks.',
  functions: {
    'describe/2': {
      signature: 'describe(message, do: block)',
      text: 'Groups tests under a common name. `setup` inside applies to the tests of the group only.',
    },
    'get_last_registered_test/1': {
      signature: 'get_last_registered_test(mod_or_env)',
      text: 'Gives the test that was defined last in a module, as a struct, or `nil`.',
    },
    'register_attribute/3': {
      signature: 'register_attribute(env, name, opts \\\\ [])',
      text: 'Lets each test find its value of an attribute in its context, under `registered`.',
    },
    'register_describe_attribute/3': {
      signature: 'register_describe_attribute(env, name, opts \\\\ [])',
      text: 'The same for an attribute that all tests of a `describe` share: their context has its value.',
    },
    'register_module_attribute/3': {
      signature: 'register_module_attribute(env, name, opts \\\\ [])',
      text: 'The same for an attribute that all tests of the module share: their context has its value.',
    },
    'register_test/4': {
      signature: 'register_test(env, type, name, tags)',
      text: 'Defines a test of a kind of its own at the place of an environment, for libraries.',
    },
    'register_test/6': {
      signature: 'register_test(mod, file, line, type, name, tags)',
      text: 'Defines a test of a kind of its own and gives the name of the function that is to run it.',
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
