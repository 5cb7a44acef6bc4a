import type { ModuleDocs } from './function-docs.ts'

/** What `h Process` tells. */
export const processDocs: ModuleDocs = {
  text: 'Look at processes, link and watch them, give them names and send them messages later.',
  functions: {
    'alias/0': {
      signature: 'alias()',
      text: 'Makes a reference by which messages reach this process, until `unalias/1` ends that.',
    },
    'alias/1': {
      signature: 'alias(options)',
      text: 'Makes a reference by which messages reach this process. With `[:reply]` it works for one message only.',
    },
    'alive?/1': {
      signature: 'alive?(pid)',
      text: 'Tells whether a process of this node still runs. It may end right after the answer.',
    },
    'cancel_timer/2': {
      signature: 'cancel_timer(timer_ref, options \\\\ [])',
      text: 'Stops a timer of `send_after/4` and gives the milliseconds it had left, or `false` when it was over.',
    },
    'delete/1': {
      signature: 'delete(key)',
      text: 'Removes a key from the dictionary of this process and gives the value it had.',
    },
    'demonitor/2': {
      signature: 'demonitor(monitor_ref, options \\\\ [])',
      text: 'Ends a watch that `monitor/2` began. `[:flush]` also removes a `:DOWN` message that has come already.',
    },
    'exit/2': {
      signature: 'exit(pid, reason)',
      text: 'Sends an exit signal to a process. `:kill` ends it in any case; other reasons can be trapped.',
    },
    'flag/2': {
      signature: 'flag(flag, value)',
      text: 'Sets a flag of this process and gives the old value: with `:trap_exit` exit signals arrive as messages.',
    },
    'flag/3': {
      signature: 'flag(pid, flag, value)',
      text: 'Sets a flag of another process, of which `:save_calls` is the only one, and gives the old value.',
    },
    'get/0': {
      signature: 'get()',
      text: 'Lists all pairs in the dictionary of this process, which is a store of its own that others cannot see.',
    },
    'get/2': {
      signature: 'get(key, default \\\\ nil)',
      text: 'Reads a key from the dictionary of this process, or gives the default.',
    },
    'get_keys/0': {
      signature: 'get_keys()',
      text: 'Lists the keys in the dictionary of this process, in no particular order.',
    },
    'get_keys/1': {
      signature: 'get_keys(value)',
      text: 'Lists the keys in the dictionary of this process that have this value.',
    },
    'group_leader/0': {
      signature: 'group_leader()',
      text: 'Gives the process that does the output of this one; started processes inherit it.',
    },
    'group_leader/2': {
      signature: 'group_leader(pid, leader)',
      text: 'Says which process does the output of another; what that one starts inherits it.',
    },
    'hibernate/3': {
      signature: 'hibernate(mod, fun_name, args)',
      text: 'Puts this process to sleep until a message comes; then it goes on with the function that is named.',
    },
    'info/1': {
      signature: 'info(pid)',
      text: 'Gives what is known about a process as a keyword list, or `nil` when it has ended.',
    },
    'info/2': {
      signature: 'info(pid, spec)',
      text: 'Gives one fact about a process, such as `{:message_queue_len, 0}`, or `nil` when it has ended.',
    },
    'link/1': {
      signature: 'link(pid)',
      text: 'Ties this process to another: when one of them fails, the other gets its exit signal.',
    },
    'list/0': {
      signature: 'list()',
      text: 'Lists the process identifiers of all processes that run at this moment.',
    },
    'monitor/2': {
      signature: 'monitor(item, options \\\\ [])',
      text: 'Watches a process, one way only: when it ends, `{:DOWN, ref, :process, pid, reason}` arrives here.',
    },
    'put/2': {
      signature: 'put(key, value)',
      text: 'Stores a value in the dictionary of this process and gives the one before, or `nil`.',
    },
    'read_timer/1': {
      signature: 'read_timer(timer_ref)',
      text: 'Gives the milliseconds that a timer has left, or `false` when it is over.',
    },
    'register/2': {
      signature: 'register(pid, name)',
      text: 'Gives a process a name, an atom that others can send to. Raises when name or process is taken.',
    },
    'registered/0': {
      signature: 'registered()',
      text: 'Lists the names that processes have been registered under by `register/2`.',
    },
    'send/3': {
      signature: 'send(dest, msg, options)',
      text: 'Sends a message like `Kernel.send/2`, with options for destinations on other nodes.',
    },
    'send_after/4': {
      signature: 'send_after(dest, msg, time, opts \\\\ [])',
      text: 'Sends a message after so many milliseconds and gives a timer that can be cancelled before.',
    },
    'set_label/1': {
      signature: 'set_label(label)',
      text: 'Gives this process a label, any term, that tools and crash reports may show for it.',
    },
    'sleep/1': {
      signature: 'sleep(timeout)',
      text: 'Lets this process wait for so many milliseconds, or forever with `:infinity`.',
    },
    'spawn/2': {
      signature: 'spawn(fun, opts)',
      text: 'Starts a process that calls a function, with options such as `:link` and `:monitor`.',
    },
    'spawn/4': {
      signature: 'spawn(mod, fun, args, opts)',
      text: 'Starts a process that calls a function of a module, with options such as `:link` and `:monitor`.',
    },
    'unalias/1': {
      signature: 'unalias(alias)',
      text: 'Ends an alias of this process, so that messages to it are dropped; tells whether it was one.',
    },
    'unlink/1': {
      signature: 'unlink(pid)',
      text: 'Removes the tie to another process that `link/1` made; the other may end without this one noticing.',
    },
    'unregister/1': {
      signature: 'unregister(name)',
      text: 'Takes a name from its process, so that another process may have it.',
    },
    'whereis/1': {
      signature: 'whereis(name)',
      text: 'Gives the process registered under a name, or `nil` when there is none.',
    },
  },
}
