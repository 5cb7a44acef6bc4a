import { formatExit } from '#elixir/exceptions/format-exit.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import { overrideChildSpec } from '#elixir/stdlib/process/child-spec.ts'
import { selfPid } from '#elixir/stdlib/process/requests.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { keyword } from '#terms/keyword.ts'
import { EMPTY_LIST, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'
import type { ExUnitState } from './state.ts'

const SUPERVISOR = moduleAtom('Supervisor')
const [OK, ERROR] = [atom('ok'), atom('error')]

/** The supervisor of the running test, started when it is first needed. */
function* supervisorOf(state: ExUnitState, name: string): Effect<Pid> {
  const self = yield* selfPid()
  if (!state.exits.has(self)) return raiseArgument(`${name} can only be invoked from the test process`)
  const known = state.supervisors.get(self)
  if (known !== undefined) return known
  const options = keyword({ strategy: atom('one_for_one'), max_restarts: 1_000_000, max_seconds: 1 })
  const started = yield apply(SUPERVISOR, 'start_link', [EMPTY_LIST, options])
  const supervisor = started instanceof Tuple ? started.items[1] : undefined
  if (!(supervisor instanceof Pid)) return raise('RuntimeError', { message: 'the supervisor of the test did not start' })
  yield { kind: 'unlink', to: supervisor }
  state.supervisors.set(self, supervisor)
  return supervisor
}

/** `ExUnit.fetch_test_supervisor/0`: `:error` outside of a test. */
export function* fetchSupervisor(state: ExUnitState): Effect<Term> {
  if (!state.exits.has(yield* selfPid())) return ERROR
  return tuple(OK, yield* supervisorOf(state, 'fetch_test_supervisor/0'))
}

function* start(state: ExUnitState, child: Term, overrides: Term, name: string): Effect<Term> {
  const supervisor = yield* supervisorOf(state, name)
  const spec = yield* overrideChildSpec(child, overrides)
  const result = yield apply(SUPERVISOR, 'start_child', [supervisor, spec])
  if (!isTuple(result, 2) || result.items[0] !== ERROR) return result
  const [, reason] = result.items as readonly [Term, Term]
  const id = idOf(spec)
  return tuple(ERROR, (yield* isChild(supervisor, id)) ? tuple(atom('duplicate_child_name'), id) : tuple(reason, child))
}

function* isChild(supervisor: Pid, id: Term): Effect<boolean> {
  const children = listItems(yield apply(SUPERVISOR, 'which_children', [supervisor])) ?? []
  return children.some((child) => isTuple(child, 4) && strictEqual(child.items[0] as Term, id))
}

function* startBang(state: ExUnitState, child: Term, overrides: Term, name: string): Effect<Term> {
  const result = yield* start(state, child, overrides, name)
  if (isTuple(result, 2) && result.items[0] === OK) return result.items[1] as Term
  const reason = result instanceof Tuple ? (result.items[1] as Term) : null
  const spec = yield* inspectEffect(child)
  return raise('RuntimeError', { message: `failed to start child with the spec ${spec}.\nReason: ${yield* startFailure(reason)}` })
}

function* startFailure(reason: Term): Effect<string> {
  const inner = isTuple(reason, 2) ? (reason.items[0] as Term) : reason
  return yield* formatExit(inner)
}

function* linked(state: ExUnitState, child: Term, overrides: Term): Effect<Term> {
  const pid = yield* startBang(state, child, overrides, 'start_link_supervised!/2')
  yield { kind: 'link', to: pid }
  return pid
}

function* stop(state: ExUnitState, id: Term): Effect<Term> {
  const supervisor = state.supervisors.get(yield* selfPid())
  if (supervisor === undefined) return tuple(ERROR, atom('not_found'))
  const stopped = yield apply(SUPERVISOR, 'terminate_child', [supervisor, idOf(id)])
  if (stopped === OK) yield apply(SUPERVISOR, 'delete_child', [supervisor, idOf(id)])
  return stopped
}

function idOf(id: Term): Term {
  return id instanceof ElixirMap ? (mapGet(id, atom('id')) ?? id) : id
}

function* stopBang(state: ExUnitState, id: Term): Effect<Term> {
  const result = yield* stop(state, id)
  if (result === OK) return OK
  const shown = [yield* inspectEffect(id), yield* inspectEffect(isTuple(result, 2) ? (result.items[1] as Term) : result)]
  return raise('RuntimeError', { message: `could not stop child ID ${shown[0]} because it was not found` })
}

/** `start_supervised/1,2` and its relatives */
export function supervisedFunctions(state: ExUnitState): NativeModule['functions'] {
  return {
    'start_supervised/1': effect((child: Term) => start(state, child, EMPTY_LIST, 'start_supervised/2')),
    'start_supervised/2': effect((child: Term, options: Term) => start(state, child, options, 'start_supervised/2')),
    'start_supervised!/1': effect((child: Term) => startBang(state, child, EMPTY_LIST, 'start_supervised/2')),
    'start_supervised!/2': effect((child: Term, options: Term) => startBang(state, child, options, 'start_supervised/2')),
    'start_link_supervised!/1': effect((child: Term) => linked(state, child, EMPTY_LIST)),
    'start_link_supervised!/2': effect((child: Term, options: Term) => linked(state, child, options)),
    'stop_supervised/1': effect((id: Term) => stop(state, id)),
    'stop_supervised!/1': effect((id: Term) => stopBang(state, id)),
  }
}
