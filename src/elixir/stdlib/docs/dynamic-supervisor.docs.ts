import type { ModuleDocs } from './function-docs.ts'

/** What `h DynamicSupervisor` tells. */
export const dynamicSupervisorDocs: ModuleDocs = {
  text: 'A supervisor without children at first; each is started on demand, of any number and kind.',
  functions: {
    'child_spec/1': {
      signature: 'child_spec(options)',
      text: 'Gives what another supervisor needs to know to run this one as its child.',
    },
    'count_children/1': {
      signature: 'count_children(supervisor)',
      text: 'Counts the children: a map with `:specs`, `:active`, `:supervisors` and `:workers`.',
    },
    'init/1': {
      signature: 'init(options)',
      text: 'Gives the answer for `init/1` of a module-based dynamic supervisor, with limits such as `:max_children`.',
    },
    'start_child/2': {
      signature: 'start_child(supervisor, child_spec)',
      text: 'Starts one more child: `{:ok, pid}`, or an error such as `{:error, :max_children}`.',
    },
    'start_link/1': {
      signature: 'start_link(options)',
      text: 'Starts a dynamic supervisor; `strategy: :one_for_one` is the only strategy there is.',
    },
    'start_link/3': {
      signature: 'start_link(module, init_arg, opts \\\\ [])',
      text: "Starts a dynamic supervisor whose `init/1`, in a module of one's own, gives the options.",
    },
    'stop/3': {
      signature: 'stop(supervisor, reason \\\\ :normal, timeout \\\\ :infinity)',
      text: 'Ends the supervisor and all its children and waits until they have ended.',
    },
    'terminate_child/2': {
      signature: 'terminate_child(supervisor, pid)',
      text: 'Ends the child with this process identifier: `:ok` or `{:error, :not_found}`.',
    },
    'which_children/1': {
      signature: 'which_children(supervisor)',
      text: 'Lists the children as `{:undefined, pid, type, modules}`; unlike with `Supervisor` they have no ids.',
    },
  },
}
