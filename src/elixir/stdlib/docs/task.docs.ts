import type { ModuleDocs } from './function-docs.ts'

/** What `h Task` tells. */
export const taskDocs: ModuleDocs = {
  text: 'A process that computes one thing: start it with `async/1`, go on with other work, fetch the result with `await/2`.',
  functions: {
    'async/1': {
      signature: 'async(fun)',
      text: 'Starts a linked process that calls the function; its result waits for `await/2` or `yield/2` in the caller.',
    },
    'async/3': {
      signature: 'async(module, function_name, args)',
      text: 'Starts a linked process that calls a function of a module; its result waits for `await/2` in the caller.',
    },
    'async_stream/3': {
      signature: 'async_stream(enumerable, fun, options \\\\ [])',
      text: 'Calls the function for every item in processes of their own, a few at a time, and streams `{:ok, result}` in order.',
    },
    'async_stream/5': {
      signature: 'async_stream(enumerable, module, function_name, args, options \\\\ [])',
      text: 'Calls a function of a module for every item, put before `args`, a few at a time, and streams `{:ok, result}` in order.',
    },
    'await/2': {
      signature: 'await(task, timeout \\\\ 5000)',
      text: 'Waits for the result of a task. When the time is over, this process exits; only its owner may wait.',
    },
    'await_many/2': {
      signature: 'await_many(tasks, timeout \\\\ 5000)',
      text: 'Waits for several tasks and gives their results in the same order; this process exits if one takes too long.',
    },
    'child_spec/1': {
      signature: 'child_spec(arg)',
      text: 'Gives what a supervisor needs to know to run a task as its child; it is not restarted by default.',
    },
    'completed/1': {
      signature: 'completed(result)',
      text: 'Makes a task that is done already, for a result that is known without starting a process.',
    },
    'ignore/1': {
      signature: 'ignore(task)',
      text: 'Gives up interest in a task: its result will not arrive, and it goes on unlinked from its owner.',
    },
    'shutdown/2': {
      signature: 'shutdown(task, timeout \\\\ 5000)',
      text: 'Ends a task: `{:ok, result}` if it came in the meantime, `{:exit, reason}`, or `nil`.',
    },
    'start/1': {
      signature: 'start(fun)',
      text: 'Starts a process for its side effects only, neither linked nor awaited: `{:ok, pid}`.',
    },
    'start/3': {
      signature: 'start(module, function_name, args)',
      text: 'Starts a process that calls a function of a module for its side effects, neither linked nor awaited.',
    },
    'start_link/1': {
      signature: 'start_link(fun)',
      text: 'Starts a linked process for its side effects, for use under a supervisor: `{:ok, pid}`.',
    },
    'start_link/3': {
      signature: 'start_link(module, function, args)',
      text: 'Starts a linked process that calls a function of a module, for use under a supervisor.',
    },
    'yield/2': {
      signature: 'yield(task, timeout \\\\ 5000)',
      text: 'Waits for a while: `{:ok, result}`, `{:exit, reason}`, or `nil` when it is not done. It may be asked again.',
    },
    'yield_many/2': {
      signature: 'yield_many(tasks, opts \\\\ [])',
      text: 'Waits for several tasks and gives each with its result, or with `nil` when it is not done.',
    },
  },
}
