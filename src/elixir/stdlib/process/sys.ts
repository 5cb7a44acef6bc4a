import { effect, type NativeModule } from '#elixir/native.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { stopServer, systemRequest } from './server-call.ts'
import { INFINITY } from './tags.ts'

const SYS = atom('sys')

function* getState(server: Term, timeout: Term = 5000): Effect<Term> {
  const answer = yield* systemRequest(server, atom('get_state'), timeout, { module: SYS, name: 'get_state', args: [server] })
  return isTuple(answer, 2) ? (answer.items[1] as Term) : answer
}

function* replaceState(server: Term, fun: Fun): Effect<Term> {
  const state = yield call(fun, [yield* getState(server)])
  yield* systemRequest(server, tuple(atom('replace_state'), state), 5000, { module: SYS, name: 'replace_state', args: [server, fun] })
  return state
}

/** `:sys` */
export const sysModule: NativeModule = {
  name: ':sys',
  functions: {
    'get_state/1': effect(getState),
    'get_state/2': effect(getState),
    'replace_state/2': effect(replaceState),
    'terminate/2': effect((server: Term, reason: Term) => stopServer(server, reason, INFINITY, SYS as Atom)),
  },
}
