import type { ModuleDocs } from './function-docs.ts'

/** What `h Supervisor` tells. */
export const supervisorDocs: ModuleDocs = {
  text: 'A process that starts children in order, starts them again when they fail, and ends them in the opposite order.',
  functions: {
    'child_spec/1': {
      signature: 'child_spec(init_arg)',
      text: 'Gives what another supervisor needs to know to run this one as its child.',
    },
    'child_spec/2': {
      signature: 'child_spec(module_or_map, overrides)',
      text: 'Gives the specification of a child with some of its parts replaced, such as `id: :second`.',
    },
    'count_children/1': {
      signature: 'count_children(supervisor)',
      text: 'Counts the children: a map with `:specs`, `:active`, `:supervisors` and `:workers`.',
    },
    'delete_child/2': {
      signature: 'delete_child(supervisor, child_id)',
      text: 'Forgets a child that has been ended with `terminate_child/2`.',
    },
    'init/2': {
      signature: 'init(children, options)',
      text: 'Gives the answer for `init/1` of a module-based supervisor: its children and a `:strategy`.',
    },
    'restart_child/2': {
      signature: 'restart_child(supervisor, child_id)',
      text: 'Starts a child again that has ended and is still known by its id: `{:ok, pid}` or an error.',
    },
    'start_child/2': {
      signature: 'start_child(supervisor, child_spec)',
      text: 'Adds a child to the supervisor and starts it: `{:ok, pid}` or an error.',
    },
    'start_link/2': {
      signature: 'start_link(children, options)',
      text: 'Starts a supervisor with its children. `strategy: :one_for_one` restarts just the child that failed.',
    },
    'start_link/3': {
      signature: 'start_link(module, init_arg, options)',
      text: "Starts a supervisor whose `init/1`, in a module of one's own, names the children.",
    },
    'stop/3': {
      signature: 'stop(supervisor, reason \\\\ :normal, timeout \\\\ :infinity)',
      text: 'Ends the supervisor after all its children, the last one started first.',
    },
    'terminate_child/2': {
      signature: 'terminate_child(supervisor, child_id)',
      text: 'Ends a child but keeps its specification, so that it can be started again.',
    },
    'which_children/1': {
      signature: 'which_children(supervisor)',
      text: 'Lists the children as `{id, pid, type, modules}`; the pid is `:undefined` for those that have ended.',
    },
  },
}
