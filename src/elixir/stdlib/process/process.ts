import { effect, type NativeFunction, type NativeModule } from '#elixir/native.ts'
import { badArgument, functionClause } from '#elixir/stdlib/raise.ts'
import { argumentFault } from '#elixir/vm/fault.ts'
import { Atom, atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Fun, RemoteFun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, iterateList, type List, listFrom, listItems } from '#terms/list.ts'
import { Pid } from '#terms/pid.ts'
import { Reference } from '#terms/reference.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { dictionaryFunctions } from './process-dictionary.ts'
import { groupLeader, infoFunctions } from './process-info.ts'
import { putEntry } from './requests.ts'
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
  if (!(name instanceof Atom)) return badArgument(':erlang', 'whereis', [name], '1st argument: not an atom')
  return yield { kind: 'whereis', name }
}

function* exit(pid: Term, reason: Term): Effect<Term> {
  return yield { kind: 'exit', to: pid, reason }
}

function* monitor(item: Term, options: Term = EMPTY_LIST): Effect<Term> {
  if (!(item instanceof Pid) && !(item instanceof Atom) && !isTuple(item, 2)) {
    return argumentFault('monitor', [atom('process'), item], '2nd argument: not a pid')
  }
  const reference = yield { kind: 'monitor', item }
  const alias = keywordGet(options, 'alias')
  return alias === undefined ? reference : yield { kind: 'alias', reference, once: alias === atom('reply_demonitor') }
}

/** `alias/1`; a list of options, or an atom that stands for one. */
function* alias(options: Term): Effect<Term> {
  const flags = listItems(options) ?? functionClause('Process', 'alias', [options])
  return yield { kind: 'alias', reference: null, once: flags.includes(atom('reply')) }
}

function* lead(pid: Term, leader: Term): Effect<Term> {
  if (yield { kind: 'lead', pid, leader }) return true
  const wrong = pid instanceof Pid && (yield { kind: 'alive', pid }) ? '1st argument: not a pid' : '2nd argument: not a pid'
  return argumentFault('group_leader', [leader, pid], wrong)
}

/** A label for those who look at processes: kept where `Process.info/2` finds it. */
function* setLabel(label: Term): Effect<Term> {
  yield* putEntry(atom('$process_label'), label)
  return OK
}

function* demonitor(reference: Term, options: Term): Effect<Term> {
  const flags = [...iterateList(options)]
  const found = yield { kind: 'demonitor', reference, flush: flags.includes(atom('flush')) }
  return flags.includes(atom('info')) ? found : true
}

function* flag(name: Term, value: Term): Effect<Term> {
  return yield { kind: 'flag', name: isAtom(name) && name instanceof Atom ? name.name : inspect(name), value }
}

function* sendAfter(to: Term, message: Term, time: Term): Effect<Term> {
  if (typeof time !== 'number') return argumentFault('send_after', [time, to, message], '1st argument: not an integer')
  if (time < 0) return argumentFault('send_after', [time, to, message], '1st argument: out of range')
  return yield { kind: 'sendAfter', to, message, milliseconds: time }
}

/** `flag/3`, for the flags that may be set from outside. */
function* flagOf(pid: Term, name: Term, value: Term): Effect<Term> {
  const wrong = (what: string) => argumentFault('process_flag', [pid, name, value], what)
  if (!(pid instanceof Pid)) return wrong('1st argument: not a pid')
  if (name !== atom('save_calls')) return wrong('2nd argument: invalid process flag')
  return (yield { kind: 'flag', name: 'save_calls', value, of: pid }) ?? wrong('1st argument: not a pid')
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
    return to instanceof Pid ? yield { kind, to } : argumentFault(kind, [to], '1st argument: not a pid')
  })
}

const ERLANG_TIMER = { cancelTimer: 'cancel_timer', readTimer: 'read_timer' }

function timer(kind: 'cancelTimer' | 'readTimer'): NativeFunction {
  return effect(function* (reference: Term): Effect<Term> {
    if (!(reference instanceof Reference)) return argumentFault(ERLANG_TIMER[kind], [reference], '1st argument: not a reference')
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
    'flag/3': effect(flagOf),
    'alive?/1': effect(function* (pid: Term): Effect<Term> {
      return pid instanceof Pid ? yield { kind: 'alive', pid } : argumentFault('is_process_alive', [pid], '1st argument: not a pid')
    }),
    'list/0': effect(function* () {
      return yield { kind: 'processes' }
    }),
    ...dictionaryFunctions,
    ...infoFunctions,
    'alias/0': effect(() => alias(listFrom([atom('explicit_unalias')]))),
    'alias/1': effect(alias),
    'unalias/1': effect(function* (reference: Term): Effect<Term> {
      return yield { kind: 'unalias', reference }
    }),
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
    'group_leader/0': effect(groupLeader),
    'group_leader/2': effect(lead),
    'set_label/1': effect(setLabel),
    'hibernate/3': effect(function* (module: Atom, name: Atom, args: List): Effect<Term> {
      return yield { kind: 'apply', module, name: name.name, args: listItems(args) ?? [] }
    }),
  },
}
