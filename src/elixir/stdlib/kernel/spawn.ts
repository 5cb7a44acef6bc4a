import { effect, type NativeFunction, type NativeModule } from '#elixir/native.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import type { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Fun, RemoteFun } from '#terms/fun.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

function spawnFun(link: boolean, monitor: boolean): NativeFunction {
  return effect(function* (fun: Term): Effect<Term> {
    if (!(fun instanceof Fun)) return badArgument(':erlang', 'spawn', [fun], '1st argument: not a fun')
    return yield { kind: 'spawn', fun, args: [], link, monitor }
  })
}

function spawnCall(link: boolean, monitor: boolean): NativeFunction {
  return effect(function* (module: Atom, name: Atom, args: Term): Effect<Term> {
    const items = isList(args) ? listItems(args) : undefined
    if (items === undefined) return badArgument(':erlang', 'spawn', [module, name, args], '3rd argument: not a list')
    return yield { kind: 'spawn', fun: new RemoteFun(module, name.name, items.length), args: items, link, monitor }
  })
}

/** `spawn/1,3`, `spawn_link/1,3`, `spawn_monitor/1,3` */
export const spawnFunctions: NativeModule['functions'] = {
  'spawn/1': spawnFun(false, false),
  'spawn/3': spawnCall(false, false),
  'spawn_link/1': spawnFun(true, false),
  'spawn_link/3': spawnCall(true, false),
  'spawn_monitor/1': spawnFun(false, true),
  'spawn_monitor/3': spawnCall(false, true),
}
