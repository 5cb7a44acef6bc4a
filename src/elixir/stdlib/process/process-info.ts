import { effect, type NativeModule } from '#elixir/native.ts'
import { argumentFault } from '#elixir/vm/fault.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keyword, keywordGet, keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { selfPid } from './requests.ts'

/** What is told only when it is asked for by its name. */
const ASKED_FOR: ReadonlySet<string> = new Set(['messages', 'monitors', 'monitored_by'])

function* infoAbout(pid: Term): Effect<Term> {
  return yield { kind: 'processInfo', pid: pid instanceof Pid ? pid : argumentFault('process_info', [pid], '1st argument: not a pid') }
}

function* info(pid: Term): Effect<Term> {
  const all = yield* infoAbout(pid)
  return all === null ? null : keyword(Object.fromEntries((keywordPairs(all) ?? []).filter(([name]) => !ASKED_FOR.has(name))))
}

/** One fact, or several of a list; a name that was not registered is an empty list. */
function* infoItem(pid: Term, spec: Term): Effect<Term> {
  const all = yield* infoAbout(pid)
  if (all === null) return null
  const fact = (name: Term): Term => {
    const value = name instanceof Atom ? keywordGet(all, name.name) : undefined
    if (value !== undefined) return tuple(name, value)
    return name === atom('registered_name') ? tuple(name, EMPTY_LIST) : wrongItem(pid, spec)
  }
  return isList(spec) ? listFrom((listItems(spec) ?? []).map(fact)) : fact(spec)
}

function wrongItem(pid: Term, spec: Term): never {
  return argumentFault('process_info', [pid, spec], '2nd argument: invalid item or item list')
}

/** Who does the output of the calling process. */
export function* groupLeader(): Effect<Term> {
  const all = yield { kind: 'processInfo', pid: yield* selfPid() }
  return keywordGet(all, 'group_leader') ?? null
}

/** The functions of `Process` that tell of a process. */
export const infoFunctions: NativeModule['functions'] = {
  'info/1': effect(info),
  'info/2': effect(infoItem),
}
