import { selfPid } from '#elixir/stdlib/process/requests.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { apply, type Effect, type OutputSink } from '#terms/effect.ts'
import { NativeFun } from '#terms/fun.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { type ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapFrom, mapGet } from '#terms/map-operations.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { exception, Thrown } from '#terms/thrown.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'
import { failureOf, runExits } from './exits.ts'
import type { TestFailure } from './format-failure.ts'
import type { Report, TestState } from './report.ts'
import type { ExUnitState, TestCase, TestModule } from './state.ts'
import { judge, putTags } from './tags.ts'

/** The machine's clock. */
export function* microseconds(): Effect<number> {
  return Number(BigInt((yield { kind: 'clock', which: 'monotonic' }) as number | bigint) / 1000n)
}

/** Runs the tests of a module, each in a process of its own, and reports them; none any more once it `isOver`. */
export function* runModule(state: ExUnitState, module: TestModule, report: Report, isOver: () => boolean): Effect<void> {
  const verdicts = module.tests.map((test) => ({ test, verdict: judge(test.tags, state.config, mapGet(test.tags, atom('skip'))) }))
  yield* report.moduleStarted(module)
  for (const { test, verdict } of verdicts) {
    if (verdict.kind === 'run') continue
    yield* report.testStarted(test)
    yield* report.testFinished(test, { kind: verdict.kind }, 0)
  }
  const tests = verdicts.flatMap(({ test, verdict }) => (verdict.kind === 'run' ? [test] : []))
  if (tests.length === 0) return
  const ended = yield* inProcess(state, Number.POSITIVE_INFINITY, () => runTests(state, module, tests, { report, isOver }))
  if (ended.failures.length > 0) yield* report.moduleFailed(module, ended.failures)
}

/** In the module's own process: `setup_all`, then the tests. */
function* runTests(
  state: ExUnitState,
  module: TestModule,
  tests: readonly TestCase[],
  { report, isOver }: { readonly report: Report; readonly isOver: () => boolean },
): Effect<void> {
  let context: ElixirMap
  try {
    context = yield* setUp(module.module, 'setup_all', moduleContext(module))
  } catch (thrown) {
    const failure = failureOf(thrown)
    for (const test of tests) yield* report.testFinished(test, { kind: 'invalid' }, 0)
    throw new SetupFailed(failure)
  }
  for (const test of tests) {
    if (isOver()) return
    const began = yield* microseconds()
    yield* report.testStarted(test)
    const result = yield* runTest(state, test, context)
    yield* report.testFinished(test, result, (yield* microseconds()) - began)
  }
}

/** `setup_all` failed: the module's tests did not run. */
class SetupFailed {
  readonly failure: TestFailure

  constructor(failure: TestFailure) {
    this.failure = failure
  }
}

function moduleContext({ module, async, moduleTags }: TestModule): ElixirMap {
  const known = [
    [atom('module'), module],
    [atom('case'), module],
    [atom('async'), async],
  ] as const
  return mapFrom(known, putTags(EMPTY_MAP, moduleTags))
}

function* setUp(module: Atom, kind: 'setup' | 'setup_all', context: ElixirMap): Effect<ElixirMap> {
  return (yield apply(module, '__ex_unit__', [atom(kind), context])) as ElixirMap
}

function* runTest(state: ExUnitState, test: TestCase, context: ElixirMap): Effect<TestState> {
  const sink: OutputSink | null = capturesLog(state, test) ? { device: 'stderr', text: '', input: '', prompts: true, outer: null } : null
  const { failures } = yield* inProcess(state, timeoutOf(state, test), function* () {
    if (sink !== null) yield { kind: 'capture', sink }
    yield* runBody(test, mapFrom(mapEntries(test.tags), context))
  })
  return failures.length === 0 ? { kind: 'passed' } : { kind: 'failed', failures, logs: sink?.text ?? '' }
}

/** Whether the test's `:capture_log` tag, or the configuration without one, asks to keep what it logs. */
function capturesLog({ config }: ExUnitState, { tags }: TestCase): boolean {
  const own = mapGet(tags, atom('capture_log'))
  return own === undefined ? config.captureLog : own !== false && own !== null
}

function timeoutOf({ config }: ExUnitState, { tags }: TestCase): number {
  const own = mapGet(tags, atom('timeout'))
  return own === undefined ? config.timeout : typeof own === 'number' ? own : Number.POSITIVE_INFINITY
}

function* runBody(test: TestCase, tags: ElixirMap): Effect<void> {
  let context = yield* setUp(test.module, 'setup', tags)
  if (test.describe !== null) context = (yield apply(test.module, `__ex_unit_describe_${test.describe}`, [context])) as ElixirMap
  try {
    yield apply(test.module, test.name.name, [context])
  } catch (thrown) {
    if (thrown instanceof Thrown && mapGet(test.tags, atom('not_implemented')) === true) thrown.stacktrace = EMPTY_LIST
    throw thrown
  }
}

/** Runs a body in a process of its own, which then ends with all that is linked to it; answers what failed, `on_exit` included. */
function* inProcess(state: ExUnitState, timeout: number, body: () => Effect<void>): Effect<{ readonly failures: readonly TestFailure[] }> {
  const ended: { failures?: readonly TestFailure[] } = {}
  const fun = new NativeFun(0, function* (): Effect<Term> {
    state.exits.set(yield* selfPid(), [])
    try {
      yield* body()
      ended.failures = []
    } catch (thrown) {
      ended.failures = [thrown instanceof SetupFailed ? thrown.failure : failureOf(thrown)]
    }
    throw new Thrown('exit', atom('shutdown'))
  })
  const spawned = (yield { kind: 'spawn', fun, args: [], link: false, monitor: true }) as Tuple
  const [pid, reference] = spawned.items as unknown as readonly [Pid, Term]
  const down = yield* awaitDown(pid, reference, timeout)
  const failures = ended.failures ?? [down]
  const late = yield* exitsInProcess(state, pid)
  return { failures: failures.length > 0 ? failures : late.slice(0, 1) }
}

/** Waits for the end of a process; one that takes too long is killed. Answers what its end means if it did not finish. */
function* awaitDown(pid: Pid, reference: Term, timeout: number): Effect<TestFailure> {
  const match = (message: Term): boolean => isTuple(message, 5) && message.items[1] === reference
  const message = yield { kind: 'receive', match, timeout, onTimeout: null }
  if (isTuple(message, 5)) return { kind: 'EXIT', reason: message.items[4] as Term, stacktrace: EMPTY_LIST, pid }
  const stacktrace = EMPTY_LIST
  yield { kind: 'exit', to: pid, reason: atom('kill') }
  yield { kind: 'receive', match, timeout: Number.POSITIVE_INFINITY, onTimeout: null }
  return { kind: 'error', reason: exception('ExUnit.TimeoutError', { timeout, type: 'test' }), stacktrace, pid }
}

/** `on_exit` functions run in a process of their own, after the test's has ended. */
function* exitsInProcess(state: ExUnitState, owner: Pid): Effect<readonly TestFailure[]> {
  let failures: readonly TestFailure[] = []
  const fun = new NativeFun(0, function* (): Effect<Term> {
    failures = yield* runExits(state, owner)
    return null
  })
  const spawned = (yield { kind: 'spawn', fun, args: [], link: false, monitor: true }) as Tuple
  const [, reference] = spawned.items
  yield {
    kind: 'receive',
    match: (message) => isTuple(message, 5) && message.items[1] === reference,
    timeout: Number.POSITIVE_INFINITY,
    onTimeout: null,
  }
  return failures
}
