import type { ModuleDocs } from './function-docs.ts'

/** What `h Agent` tells. */
export const agentDocs: ModuleDocs = {
  text: 'A process that keeps one value. Functions that read or change the value run inside that process, one after the other.',
  functions: {
    'cast/2': {
      signature: 'cast(agent, fun)',
      text: 'Asks the agent to change its value with a function and does not wait until it has done so.',
    },
    'cast/4': {
      signature: 'cast(agent, module, fun, args)',
      text: 'Asks the agent to change its value with a function of a module and does not wait for it.',
    },
    'child_spec/1': {
      signature: 'child_spec(arg)',
      text: 'Gives what a supervisor needs to know to run an agent as its child.',
    },
    'get/3': {
      signature: 'get(agent, fun, timeout \\\\ 5000)',
      text: "Calls the function with the agent's value and gives its result; the value stays as it is.",
    },
    'get/5': {
      signature: 'get(agent, module, fun, args, timeout \\\\ 5000)',
      text: "Calls a function of a module with the agent's value before the other arguments, and gives its result.",
    },
    'get_and_update/3': {
      signature: 'get_and_update(agent, fun, timeout \\\\ 5000)',
      text: 'Reads and changes the value in one step: the function gives `{result, new_value}`.',
    },
    'get_and_update/5': {
      signature: 'get_and_update(agent, module, fun, args, timeout \\\\ 5000)',
      text: 'Reads and changes the value in one step with a function of a module that gives `{result, new_value}`.',
    },
    'start/2': {
      signature: 'start(fun, options \\\\ [])',
      text: 'Starts an agent that is not linked to this process. The function gives its first value.',
    },
    'start/4': {
      signature: 'start(module, fun, args, options \\\\ [])',
      text: 'Starts an agent that is not linked to this process. A function of a module gives its first value.',
    },
    'start_link/2': {
      signature: 'start_link(fun, options \\\\ [])',
      text: 'Starts an agent linked to this process: `{:ok, pid}`. The function gives its first value; `:name` gives it a name.',
    },
    'start_link/4': {
      signature: 'start_link(module, fun, args, options \\\\ [])',
      text: 'Starts an agent linked to this process. A function of a module gives its first value.',
    },
    'stop/3': {
      signature: 'stop(agent, reason \\\\ :normal, timeout \\\\ :infinity)',
      text: 'Ends the agent and waits until it has ended. Its value is lost.',
    },
    'update/3': {
      signature: 'update(agent, fun, timeout \\\\ 5000)',
      text: 'Replaces the value by what the function makes of it, waits for that and gives `:ok`.',
    },
    'update/5': {
      signature: 'update(agent, module, fun, args, timeout \\\\ 5000)',
      text: 'Replaces the value by what a function of a module makes of it, waits for that and gives `:ok`.',
    },
  },
}
