import { normalizeError } from '#elixir/exceptions/normalize.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import { selfPid } from '#elixir/stdlib/process/requests.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument, Thrown } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'
import type { TestFailure } from './format-failure.ts'
import type { ExUnitState } from './state.ts'

function* onExit(state: ExUnitState, name: Term, fun: Term): Effect<Term> {
  const callbacks = state.exits.get(yield* selfPid())
  if (callbacks === undefined) return raiseArgument('on_exit/2 can only be invoked from the test process')
  const same = callbacks.findIndex((callback) => strictEqual(callback.name, name))
  if (same >= 0) callbacks.splice(same, 1, { name, fun: fun as Fun })
  else callbacks.push({ name, fun: fun as Fun })
  return atom('ok')
}

/** Stops what the process started under supervision, then runs its `on_exit` functions, the newest first; answers what failed. */
export function* runExits(state: ExUnitState, owner: Pid): Effect<readonly TestFailure[]> {
  const supervisor = state.supervisors.get(owner)
  state.supervisors.delete(owner)
  if (supervisor !== undefined) yield apply(moduleAtom('Supervisor'), 'stop', [supervisor, atom('shutdown')])
  const failures: TestFailure[] = []
  for (const { fun } of (state.exits.get(owner) ?? []).reverse()) {
    try {
      yield call(fun, [])
    } catch (thrown) {
      failures.push(failureOf(thrown))
    }
  }
  state.exits.delete(owner)
  return failures
}

/** What a test raised, threw or exited with, as a failure of it. */
export function failureOf(thrown: unknown): TestFailure {
  if (!(thrown instanceof Thrown)) throw thrown
  const { kind, stacktrace = EMPTY_LIST } = thrown
  const reason = kind === 'error' ? normalizeError(thrown.reason, stacktrace) : thrown.reason
  return { kind, reason, stacktrace: withoutAssertions(stacktrace), pid: null }
}

const ASSERTIONS = moduleAtom('ExUnit.Assertions')

/** The frames without those of ExUnit itself. */
function withoutAssertions(stacktrace: Term): Term {
  return listFrom((listItems(stacktrace) ?? []).filter((entry) => !(entry instanceof Tuple && entry.items[0] === ASSERTIONS)))
}

/** `on_exit/1,2` */
export function exitFunctions(state: ExUnitState): NativeModule['functions'] {
  return {
    'on_exit/1': effect(function* (fun: Term): Effect<Term> {
      return yield* onExit(state, yield { kind: 'reference' }, fun)
    }),
    'on_exit/2': effect((name: Term, fun: Term) => onExit(state, name, fun)),
  }
}
