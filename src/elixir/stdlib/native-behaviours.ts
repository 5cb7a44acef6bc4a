import { type NativeModule, pure } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import { type List, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { functionClause } from './raise.ts'

interface Callbacks {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
}

/** The callbacks of the behaviours among these modules, protocols included. */
const BEHAVIOURS: Readonly<Record<string, Callbacks>> = {
  GenServer: {
    required: ['init/1'],
    optional: [
      'handle_call/3',
      'handle_cast/2',
      'handle_info/2',
      'handle_continue/2',
      'terminate/2',
      'code_change/3',
      'format_status/1',
      'format_status/2',
    ],
  },
  Supervisor: { required: ['init/1'] },
  DynamicSupervisor: { required: ['init/1'] },
  Application: { required: ['start/2'], optional: ['config_change/3', 'prep_stop/1', 'start_phase/3', 'stop/1'] },
  Access: { required: ['fetch/2', 'get_and_update/3', 'pop/2'] },
  Exception: { required: ['exception/1', 'message/1'], optional: ['blame/2'] },
  Enumerable: { required: ['count/1', 'member?/2', 'reduce/3', 'slice/1'] },
  Collectable: { required: ['into/1'] },
  Inspect: { required: ['inspect/2'] },
  'String.Chars': { required: ['to_string/1'] },
  'List.Chars': { required: ['to_charlist/1'] },
}

/** `behaviour_info/1`, when the module of this name is a behaviour. */
export function behaviourFunctions(module: string): NativeModule['functions'] {
  const callbacks = BEHAVIOURS[module]
  if (callbacks === undefined) return {}
  const { required, optional = [] } = callbacks
  return {
    'behaviour_info/1': pure((key: Term) => {
      if (key === atom('callbacks')) return pairs([...required, ...optional])
      return key === atom('optional_callbacks') ? pairs(optional) : functionClause(module, 'behaviour_info', [key])
    }),
  }
}

function pairs(callbacks: readonly string[]): List {
  return listFrom(
    callbacks.map((callback) => {
      const slash = callback.lastIndexOf('/')
      return tuple(atom(callback.slice(0, slash)), Number(callback.slice(slash + 1)))
    }),
  )
}
