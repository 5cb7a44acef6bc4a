import type { ModuleDocs } from './function-docs.ts'

/** What `h Registry` tells. */
export const registryDocs: ModuleDocs = {
  text: 'Names for processes that may be any term, unique or shared by many, and forgotten when their process ends.',
  functions: {
    'child_spec/1': {
      signature: 'child_spec(options)',
      text: 'Gives what a supervisor needs to know to run a registry as its child.',
    },
    'count/1': {
      signature: 'count(registry)',
      text: 'Counts the entries of the registry over all keys; one process may have several.',
    },
    'count_match/4': {
      signature: 'count_match(registry, key, pattern, guards \\\\ [])',
      text: 'Counts the entries under a key whose value matches a pattern.',
    },
    'count_select/2': {
      signature: 'count_select(registry, spec)',
      text: 'Counts the entries for which a match specification over `{key, pid, value}` answers `true`.',
    },
    'delete_meta/2': {
      signature: 'delete_meta(registry, key)',
      text: 'Takes away what was kept with the registry under this key.',
    },
    'lock/3': {
      signature: 'lock(registry, lock_key, function)',
      text: 'Runs a function while no other process runs one under the same key; the others wait for their turn.',
    },
    'unregister_match/4': {
      signature: 'unregister_match(registry, key, pattern, guards \\\\ [])',
      text: 'Removes those entries of the calling process under the key whose value matches a pattern.',
    },
    'dispatch/4': {
      signature: 'dispatch(registry, key, mfa_or_fun, opts \\\\ [])',
      text: 'Calls a function with all `{pid, value}` entries under a key: the way to send to all subscribers.',
    },
    'keys/2': {
      signature: 'keys(registry, pid)',
      text: 'Lists the keys that a process has registered, in no particular order.',
    },
    'lookup/2': {
      signature: 'lookup(registry, key)',
      text: 'Lists the entries under a key as `{pid, value}`; with unique keys there is one at most.',
    },
    'match/4': {
      signature: 'match(registry, key, pattern, guards \\\\ [])',
      text: 'Lists the `{pid, value}` entries under a key whose value matches a pattern.',
    },
    'meta/2': {
      signature: 'meta(registry, key)',
      text: 'Reads data stored with the registry itself: `{:ok, value}` or `:error`.',
    },
    'put_meta/3': {
      signature: 'put_meta(registry, key, value)',
      text: 'Stores data with the registry itself, apart from its entries.',
    },
    'register/3': {
      signature: 'register(registry, key, value)',
      text: 'Registers this process under a key with a value: `{:ok, owner}` or `{:error, {:already_registered, pid}}`.',
    },
    'register_name/2': {
      signature: 'register_name({registry, key}, pid)',
      text: 'Registers a process for a `{:via, Registry, …}` name; called by what starts the process.',
    },
    'select/2': {
      signature: 'select(registry, spec)',
      text: 'Picks entries by a match specification over key, process and value.',
    },
    'send/2': {
      signature: 'send({registry, key}, msg)',
      text: 'Sends a message to the process under a unique key, for `{:via, Registry, …}` names.',
    },
    'start_link/1': {
      signature: 'start_link(options)',
      text: 'Starts a registry. `keys: :unique` allows one process for a key, `keys: :duplicate` many.',
    },
    'unregister/2': {
      signature: 'unregister(registry, key)',
      text: 'Removes the entries of this process under a key and gives `:ok`.',
    },
    'unregister_name/1': {
      signature: 'unregister_name({registry, key})',
      text: 'Removes the entry behind a `{:via, Registry, …}` name, as `unregister/2` does for its key.',
    },
    'update_value/3': {
      signature: 'update_value(registry, key, callback)',
      text: 'Changes the value of this process under a unique key: `{new, old}`, or `:error` when it has none.',
    },
    'values/3': {
      signature: 'values(registry, key, pid)',
      text: 'Lists the values that a process has registered under a key; empty when it has none.',
    },
    'whereis_name/1': {
      signature: 'whereis_name({registry, key})',
      text: 'Gives the process behind a `{:via, Registry, …}` name, or `:undefined`.',
    },
  },
}
