import { effect, type NativeFunction, type NativeModule } from '#elixir/native.ts'
import { moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { UNDEFINED } from './tags.ts'

const PROCESS = moduleAtom('Process')

/** The function of `Process` that does the same, its arguments in this order (all in order, when none is given). */
function process(name: string, ...order: number[]): NativeFunction {
  return effect(function* (...args: Term[]): Effect<Term> {
    return yield apply(PROCESS, name, order.length === 0 ? args : order.map((at) => args[at] as Term))
  })
}

/** Where Elixir says nil, Erlang says `:undefined`. */
function orUndefined(name: string): NativeFunction {
  return effect(function* (...args: Term[]): Effect<Term> {
    const value = yield apply(PROCESS, name, args)
    return value === null ? UNDEFINED : value
  })
}

/** The functions of `:erlang` about processes. */
export const erlangProcessFunctions: NativeModule['functions'] = {
  'send_after/3': process('send_after', 1, 2, 0),
  'start_timer/3': process('send_after', 1, 2, 0),
  'cancel_timer/1': process('cancel_timer'),
  'read_timer/1': process('read_timer'),
  'process_flag/2': process('flag'),
  'register/2': process('register', 1, 0),
  'unregister/1': process('unregister'),
  'whereis/1': orUndefined('whereis'),
  'registered/0': process('registered'),
  'monitor/2': process('monitor', 1),
  'demonitor/1': process('demonitor'),
  'demonitor/2': process('demonitor'),
  'link/1': process('link'),
  'unlink/1': process('unlink'),
  'exit/2': process('exit'),
  'is_process_alive/1': process('alive?'),
  'processes/0': process('list'),
  'process_info/1': orUndefined('info'),
  'process_info/2': orUndefined('info'),
  'get/0': process('get'),
  'get/1': orUndefined('get'),
  'put/2': orUndefined('put'),
  'erase/1': orUndefined('delete'),
  'get_keys/0': process('get_keys'),
}
