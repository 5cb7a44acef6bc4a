import type { ModuleDocs } from './function-docs.ts'

/** What `h Task.Supervisor` tells. */
export const taskSupervisorDocs: ModuleDocs = {
  text: 'A supervisor for tasks that come and go, so that none is lost and each can be ended with it.',
  functions: {
    'async/3': {
      signature: 'async(supervisor, fun, options \\\\ [])',
      text: 'Starts a task under the supervisor, linked to the caller, who fetches the result with `Task.await/2`.',
    },
    'async/5': {
      signature: 'async(supervisor, module, fun, args, options \\\\ [])',
      text: 'Starts a task for a function of a module under the supervisor, linked to the caller, who awaits it.',
    },
    'async_nolink/3': {
      signature: 'async_nolink(supervisor, fun, options \\\\ [])',
      text: 'Starts a task under the supervisor that can fail without taking the caller down; a `:DOWN` message tells of it.',
    },
    'async_nolink/5': {
      signature: 'async_nolink(supervisor, module, fun, args, options \\\\ [])',
      text: 'Starts a task for a function of a module that can fail without taking the caller down.',
    },
    'async_stream/4': {
      signature: 'async_stream(supervisor, enumerable, fun, options \\\\ [])',
      text: 'Calls the function for every item, a few at a time, in linked tasks under the supervisor, and streams the results.',
    },
    'async_stream/6': {
      signature: 'async_stream(supervisor, enumerable, module, function, args, options \\\\ [])',
      text: 'Calls a function of a module for every item, a few at a time, in linked tasks under the supervisor.',
    },
    'async_stream_nolink/4': {
      signature: 'async_stream_nolink(supervisor, enumerable, fun, options \\\\ [])',
      text: 'Like `async_stream/4`, but a failing task gives `{:exit, reason}` in the stream and the caller lives on.',
    },
    'async_stream_nolink/6': {
      signature: 'async_stream_nolink(supervisor, enumerable, module, function, args, options \\\\ [])',
      text: 'Like `async_stream/6`, but a failing task gives `{:exit, reason}` in the stream and the caller lives on.',
    },
    'child_spec/1': {
      signature: 'child_spec(opts)',
      text: 'Gives what another supervisor needs to know to run this one as its child.',
    },
    'children/1': {
      signature: 'children(supervisor)',
      text: 'Lists the process identifiers of the tasks that run under the supervisor.',
    },
    'start_child/3': {
      signature: 'start_child(supervisor, fun, options \\\\ [])',
      text: 'Starts a task for its side effects only; nobody waits for it. `:restart` says whether it is started again.',
    },
    'start_child/5': {
      signature: 'start_child(supervisor, module, fun, args, options \\\\ [])',
      text: 'Starts a task for a function of a module for its side effects only; nobody waits for it.',
    },
    'start_link/1': {
      signature: 'start_link(options \\\\ [])',
      text: 'Starts a supervisor for tasks, with a `:name` and limits such as `:max_children`.',
    },
    'terminate_child/2': {
      signature: 'terminate_child(supervisor, pid)',
      text: 'Ends one task: `:ok`, or `{:error, :not_found}` when it does not run under this supervisor.',
    },
  },
}
