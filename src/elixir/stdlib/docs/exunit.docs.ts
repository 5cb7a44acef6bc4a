import type { ModuleDocs } from './function-docs.ts'

/** What `h ExUnit` tells. */
export const exunitDocs: ModuleDocs = {
  text: "Elixir's test framework: test modules with `use ExUnit.Case`, run and reported together.",
  functions: {
    'after_suite/1': {
      signature: 'after_suite(function)',
      text: 'Calls a function with the numbers of the run when all tests are done.',
    },
    'configuration/0': {
      signature: 'configuration()',
      text: 'Gives the present settings of the test run as a keyword list.',
    },
    'configure/1': {
      signature: 'configure(options)',
      text: 'Changes settings of the test run, such as `:seed`, `:exclude`, `:include` and `:trace`.',
    },
    'run/1': {
      signature: 'run(additional_modules \\\\ [])',
      text: 'Runs the tests that are loaded and gives a map with `:total`, `:failures`, `:skipped` and `:excluded`.',
    },
    'start/1': {
      signature: 'start(options \\\\ [])',
      text: 'Starts the framework; test modules defined from here on run when the program ends, or with `run/1`.',
    },
  },
}
