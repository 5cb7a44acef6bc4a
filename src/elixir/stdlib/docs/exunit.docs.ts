import type { ModuleDocs } from './function-docs.ts'

/** What `h ExUnit` tells. */
export const exunitDocs: ModuleDocs = {
  text: "Elixir's test framework: test modules with `use ExUnit.Case`, run and reported together.",
  functions: {
    'after_suite/1': {
      signature: 'after_suite(function)',
      text: 'Calls a function with the numbers of the run when all tests are done.',
    },
    'async_run/0': {
      signature: 'async_run()',
      text: 'Starts the tests defined so far in a task of their own; `await_run/1` waits for their result.',
    },
    'await_run/1': {
      signature: 'await_run(task)',
      text: 'Waits for the tests that `async_run/0` started and gives the counts of the run.',
    },
    'configuration/0': {
      signature: 'configuration()',
      text: 'Gives the present settings of the test run as a keyword list.',
    },
    'configure/1': {
      signature: 'configure(options)',
      text: 'Changes settings of the test run, such as `:seed`, `:exclude`, `:include` and `:trace`.',
    },
    'fetch_test_supervisor/0': {
      signature: 'fetch_test_supervisor()',
      text: 'Gives the supervisor of the running test: `{:ok, pid}`, or `:error` outside of a test.',
    },
    'plural_rule/1': {
      signature: 'plural_rule(word)',
      text: 'Gives what several of a kind of test are called in the summary, such as `tests`.',
    },
    'plural_rule/2': {
      signature: 'plural_rule(word, pluralization)',
      text: 'Says what several of a kind of test are called in the summary of a run.',
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
