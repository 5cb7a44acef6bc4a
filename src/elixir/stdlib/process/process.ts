import { effect, type NativeFunction, type NativeModule } from '#elixir/native.ts'
import { badArgument, functionClause } from '#elixir/stdlib/raise.ts'
import { argumentFault } from '#elixir/vm/fault.ts'
import { Atom, atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Fun, RemoteFun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { iterateList, type List, listFrom, listItems } from '#terms/list.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapDelete, mapGet, mapPut } from '#terms/map-operations.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

import { selfPid } from './requests.ts'
import { UNDEFINED } from './tags.ts'

const OK = atom('ok')
const INFINITY = atom('infinity')

function* sleep(timeout: Term): Effect<Term> {
  if (timeout !== INFINITY && !(typeof timeout === 'number' && timeout >= 0)) functionClause('Process', 'sleep', [timeout])
  yield { kind: 'sleep', milliseconds: typeof timeout === 'number' ? timeout : Number.POSITIVE_INFINITY }
  return OK
}

function* register(pid: Term, name: Term): Effect<Term> {
  if (!(name instanceof Atom) || name === UNDEFINED) return functionClause('Process', 'register', [pid, name])
  if (yield { kind: 'register', name, pid }) return true
  return raiseArgument(
    `could not register ${inspect(pid)} with name ${inspect(name)} because it is not alive, the name is already taken, or it has already been given another name`,
  )
}

function* unregister(name: Term): Effect<Term> {
  if (name instanceof Atom && (yield { kind: 'unregister', name })) return true
  return badArgument(':erlang', 'unregister', [name], '1st argument: not a pid')
}

function* whereis(name: Term): Effect<Term> {
  if (name === null || typeof name === 'boolean') return null
  if (!(name instanceof Atom)) return functionClause('Process', 'whereis', [name])
  return yield { kind: 'whereis', name }
}

function* exit(pid: Term, reason: Term): Effect<Term> {
  return yield { kind: 'exit', to: pid, reason }
}

function* monitor(item: Term): Effect<Term> {
  if (!(item instanceof Pid) && !(item instanceof Atom) && !isTuple(item, 2)) {
    return argumentFault('monitor', [atom('process'), item], '2nd argument: not a pid')
  }
  return yield { kind: 'monitor', item }
}

function* demonitor(reference: Term, options: Term): Effect<Term> {
  const flags = [...iterateList(options)]
  const found = yield { kind: 'demonitor', reference, flush: flags.includes(atom('flush')) }
  return flags.includes(atom('info')) ? found : true
}

function* flag(name: Term, value: Term): Effect<Term> {
  return yield { kind: 'flag', name: isAtom(name) && name instanceof Atom ? name.name : inspect(name), value }
}

function* put(key: Term, value: Term): Effect<Term> {
  return yield { kind: 'dictionary', access: (entries) => ({ value: mapGet(entries, key) ?? null, entries: mapPut(entries, key, value) }) }
}

function* get(key: Term, fallback: Term): Effect<Term> {
  return yield {
    kind: 'dictionary',
    access: (entries) => {
      const value = mapGet(entries, key)
      return { value: value === undefined ? fallback : value, entries }
    },
  }
}

function* remove(key: Term): Effect<Term> {
  return yield { kind: 'dictionary', access: (entries) => ({ value: mapGet(entries, key) ?? null, entries: mapDelete(entries, key) }) }
}

function* getAll(): Effect<Term> {
  return yield {
    kind: 'dictionary',
    access: (entries) => ({ value: listFrom(mapEntries(entries).map(([key, value]) => tuple(key, value))), entries }),
  }
}

function* getKeys(): Effect<Term> {
  return yield { kind: 'dictionary', access: (entries) => ({ value: listFrom(mapEntries(entries).map(([key]) => key)), entries }) }
}

function* info(pid: Term): Effect<Term> {
  return yield { kind: 'processInfo', pid }
}

function* infoItem(pid: Term, item: Term): Effect<Term> {
  const all = yield { kind: 'processInfo', pid }
  if (all === null) return null
  const one = (name: Term) => tuple(name, (name instanceof Atom ? keywordGet(all, name.name) : undefined) ?? listFrom([]))
  const names = listItems(item)
  return names === undefined ? one(item) : listFrom(names.map(one))
}

function* sendAfter(to: Term, message: Term, time: Term): Effect<Term> {
  if (typeof time !== 'number') return argumentFault('send_after', [time, to, message], '1st argument: not an integer')
  if (time < 0) return argumentFault('send_after', [time, to, message], '1st argument: out of range')
  return yield { kind: 'sendAfter', to, message, milliseconds: time }
}

function* send(to: Term, message: Term): Effect<Term> {
  yield { kind: 'send', to, message }
  return OK
}

function* spawnWith(fun: Term, args: readonly Term[], options: Term): Effect<Term> {
  const flags = [...iterateList(options)]
  if (!(fun instanceof Fun)) return functionClause('Process', 'spawn', [fun, options])
  return yield { kind: 'spawn', fun, args, link: flags.includes(atom('link')), monitor: flags.includes(atom('monitor')) }
}

/** A native that makes one request of one argument. */
function asks(kind: 'link' | 'unlink'): NativeFunction {
  return effect(function* (to: Term): Effect<Term> {
    return yield { kind, to }
  })
}

function timer(kind: 'cancelTimer' | 'readTimer'): NativeFunction {
  return effect(function* (reference: Term): Effect<Term> {
    return yield { kind, reference }
  })
}

/** `Process` */
export const processModule: NativeModule = {
  name: 'Process',
  functions: {
    'sleep/1': effect(sleep),
    'register/2': effect(register),
    'unregister/1': effect(unregister),
    'whereis/1': effect(whereis),
    'registered/0': effect(function* () {
      return yield { kind: 'registered' }
    }),
    'exit/2': effect(exit),
    'link/1': asks('link'),
    'unlink/1': asks('unlink'),
    'monitor/1': effect(monitor),
    'monitor/2': effect(monitor),
    'demonitor/1': effect((reference: Term) => demonitor(reference, listFrom([]))),
    'demonitor/2': effect(demonitor),
    'flag/2': effect(flag),
    'alive?/1': effect(function* (pid: Term): Effect<Term> {
      return pid instanceof Pid ? yield { kind: 'alive', pid } : functionClause('Process', 'alive?', [pid])
    }),
    'list/0': effect(function* () {
      return yield { kind: 'processes' }
    }),
    'put/2': effect(put),
    'get/0': effect(getAll),
    'get/1': effect((key: Term) => get(key, null)),
    'get/2': effect(get),
    'get_keys/0': effect(getKeys),
    'delete/1': effect(remove),
    'info/1': effect(info),
    'info/2': effect(infoItem),
    'send_after/3': effect(sendAfter),
    'send_after/4': effect((to: Term, message: Term, time: Term, _options: Term) => sendAfter(to, message, time)),
    'cancel_timer/1': timer('cancelTimer'),
    'cancel_timer/2': timer('cancelTimer'),
    'read_timer/1': timer('readTimer'),
    'send/3': effect((to: Term, message: Term, _options: Term) => send(to, message)),
    'spawn/2': effect((fun: Term, options: Term) => spawnWith(fun, [], options)),
    'spawn/4': effect((module: Atom, name: Atom, args: List, options: Term) => {
      const items = listItems(args) ?? []
      return spawnWith(new RemoteFun(module, name.name, items.length), items, options)
    }),
    'group_leader/0': effect(selfPid),
    'hibernate/3': effect(function* (module: Atom, name: Atom, args: List): Effect<Term> {
      return yield { kind: 'apply', module, name: name.name, args: listItems(args) ?? [] }
    }),
  },
}
