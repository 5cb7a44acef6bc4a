import type { ModuleDocs } from './function-docs.ts'

/** What `h ExUnit.Callbacks` tells. */
export const exunitCallbacksDocs: ModuleDocs = {
  text: 'What runs before and after tests: `setup`, `setup_all`, `on_exit` and supervised processes.',
  functions: {
    'on_exit/2': {
      signature: 'on_exit(name_or_ref \\\\ make_ref(), callback)',
      text: 'Calls a function when the test is over, whether it passed or not, in a process of its own.',
    },
    'setup/1': {
      signature: 'setup(block_or_functions)',
      text: 'Runs before each test of the module or `describe`. What it gives is merged into the context.',
    },
    'setup/2': {
      signature: 'setup(context, block)',
      text: 'Runs before each test, with the context so far matched by a pattern. What it gives is merged into the context.',
    },
    'setup_all/1': {
      signature: 'setup_all(block_or_functions)',
      text: 'Runs once before all tests of the module, in a process of its own. What it gives is merged into the context.',
    },
    'setup_all/2': {
      signature: 'setup_all(context, block)',
      text: 'Runs once before all tests of the module, with the context so far matched by a pattern.',
    },
    'start_link_supervised!/2': {
      signature: 'start_link_supervised!(child_spec_or_module, opts \\\\ [])',
      text: 'Starts a process for this test and links it, so that the test fails with it. It is ended after the test.',
    },
    'start_supervised/2': {
      signature: 'start_supervised(child_spec_or_module, opts \\\\ [])',
      text: 'Starts a process that is ended before the next test: `{:ok, pid}` or `{:error, reason}`.',
    },
    'start_supervised!/2': {
      signature: 'start_supervised!(child_spec_or_module, opts \\\\ [])',
      text: 'Starts a process that is ended before the next test, gives its pid, and raises when it does not start.',
    },
    'stop_supervised/1': {
      signature: 'stop_supervised(id)',
      text: 'Ends a process of `start_supervised/2` during the test: `:ok` or `{:error, :not_found}`.',
    },
    'stop_supervised!/1': {
      signature: 'stop_supervised!(id)',
      text: 'Ends a process of `start_supervised/2` during the test and raises when there is none with this id.',
    },
  },
}
