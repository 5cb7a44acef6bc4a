import type { ModuleDocs } from './function-docs.ts'

/** What `h GenServer` tells. */
export const genServerDocs: ModuleDocs = {
  text: 'A process with a state that answers calls, takes casts and handles messages, by the callbacks of a module.',
  functions: {
    'call/3': {
      signature: 'call(server, request, timeout \\\\ 5000)',
      text: 'Sends a request to `handle_call/3` and waits for the reply. This process exits when the time is over.',
    },
    'cast/2': {
      signature: 'cast(server, request)',
      text: 'Sends a request to `handle_cast/2` and gives `:ok` at once, whether or not the server exists.',
    },
    'reply/2': {
      signature: 'reply(client, response)',
      text: 'Answers a caller later, when `handle_call/3` has given `{:noreply, state}`; `client` is its `from`.',
    },
    'start/3': {
      signature: 'start(module, init_arg, options \\\\ [])',
      text: 'Starts a server that is not linked to this process: `{:ok, pid}`, `:ignore` or `{:error, reason}`.',
    },
    'start_link/3': {
      signature: 'start_link(module, init_arg, options \\\\ [])',
      text: 'Starts a linked server and waits until its `init/1` is done: `{:ok, pid}`, `:ignore` or `{:error, reason}`.',
    },
    'stop/3': {
      signature: 'stop(server, reason \\\\ :normal, timeout \\\\ :infinity)',
      text: 'Ends the server after `terminate/2` and waits until it has ended.',
    },
    'whereis/1': {
      signature: 'whereis(server)',
      text: 'Gives the process behind a name or a `{:via, …}` tuple, or `nil` when there is none.',
    },
  },
}
