import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Adapters.SQL.Sandbox` tells. */
export const adaptersSqlSandboxDocs: ModuleDocs = {
  text: "A pool for tests: each test works in a transaction that is rolled back, so that no test sees another's rows.",
  functions: {
    'allow/4': {
      signature: 'allow(repo, parent, allow, opts \\\\ [])',
      text: 'Lets another process use the connection that the parent has checked out.',
    },
    'checkin/2': {
      signature: 'checkin(repo, opts \\\\ [])',
      text: 'Gives the connection of this process back; all that was written on it is rolled back.',
    },
    'checkout/2': {
      signature: 'checkout(repo, opts \\\\ [])',
      text: 'Takes a connection for this process and opens the transaction that will be rolled back at the end.',
    },
    'mode/2': {
      signature: 'mode(repo, mode)',
      text: 'Sets who may use connections: `:manual`, `:auto`, or `{:shared, pid}` to share one with all processes.',
    },
    'start_owner!/2': {
      signature: 'start_owner!(repo, opts \\\\ [])',
      text: 'Starts a process that owns a connection for the test, with `shared: true` for all processes, and gives its pid.',
    },
    'stop_owner/1': {
      signature: 'stop_owner(pid)',
      text: 'Ends the process of `start_owner!/2`; all that was written on its connection is rolled back.',
    },
    'unboxed_run/2': {
      signature: 'unboxed_run(repo, fun)',
      text: 'Calls the function with a connection outside the sandbox: what it writes stays.',
    },
  },
}
