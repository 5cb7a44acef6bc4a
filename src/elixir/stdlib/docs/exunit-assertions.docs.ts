import type { ModuleDocs } from './function-docs.ts'

/** What `h ExUnit.Assertions` tells. */
export const exunitAssertionsDocs: ModuleDocs = {
  text: 'Checks that make a test fail with a message which shows both sides of what was compared.',
  functions: {
    'assert/1': {
      signature: 'assert(assertion)',
      text: 'Fails unless the expression is true. With `==` or a pattern, `assert {:ok, x} = …`, both sides are shown.',
    },
    'assert/2': {
      signature: 'assert(value, message)',
      text: 'Fails with the given message unless the value is true, that is, neither `false` nor `nil`.',
    },
    'assert_in_delta/4': {
      signature: 'assert_in_delta(value1, value2, delta, message \\\\ nil)',
      text: 'Fails unless two numbers differ by no more than `delta`; for floats, which are seldom equal.',
    },
    'assert_raise/2': {
      signature: 'assert_raise(exception, function)',
      text: 'Fails unless the function raises this exception, and gives the exception for further checks.',
    },
    'assert_raise/3': {
      signature: 'assert_raise(exception, message, function)',
      text: 'Fails unless the function raises this exception with this message, a string or a regex.',
    },
    'assert_receive/3': {
      signature: 'assert_receive(pattern, timeout \\\\ nil, failure_message \\\\ nil)',
      text: 'Waits for a message that matches the pattern, 100 milliseconds by default, and fails when none comes.',
    },
    'assert_received/2': {
      signature: 'assert_received(pattern, failure_message \\\\ nil)',
      text: 'Fails unless a message that matches the pattern is in the mailbox already.',
    },
    'catch_error/1': {
      signature: 'catch_error(expression)',
      text: 'Gives the error that the expression raises and fails when it raises none.',
    },
    'catch_exit/1': {
      signature: 'catch_exit(expression)',
      text: 'Gives the reason that the expression exits with and fails when it does not exit.',
    },
    'catch_throw/1': {
      signature: 'catch_throw(expression)',
      text: 'Gives the value that the expression throws and fails when it throws none.',
    },
    'flunk/1': {
      signature: 'flunk(message \\\\ "Flunked!")',
      text: 'Makes the test fail with a message, whatever has been checked before.',
    },
    'refute/1': {
      signature: 'refute(assertion)',
      text: 'Fails unless the expression is `false` or `nil`. With a `match?` pattern both sides are shown.',
    },
    'refute/2': {
      signature: 'refute(value, message)',
      text: 'Fails with the given message unless the value is `false` or `nil`.',
    },
    'refute_in_delta/4': {
      signature: 'refute_in_delta(value1, value2, delta, message \\\\ nil)',
      text: 'Fails when two numbers differ by no more than `delta`: they must be clearly apart.',
    },
    'refute_receive/3': {
      signature: 'refute_receive(pattern, timeout \\\\ nil, failure_message \\\\ nil)',
      text: 'Waits, 100 milliseconds by default, and fails when a message comes that matches the pattern.',
    },
    'refute_received/2': {
      signature: 'refute_received(pattern, failure_message \\\\ nil)',
      text: 'Fails when a message that matches the pattern is in the mailbox already.',
    },
  },
}
