import type { Effect } from '#terms/effect.ts'
import { whileRunning } from './configure.ts'
import { failureMessage } from './format-failure.ts'
import { type Counts, count, noCounts, type Report, type TestState } from './report.ts'
import { microseconds, runModule } from './run-module.ts'
import type { ExUnitState, TestCase } from './state.ts'

/** What became of one test, for those who do not read the report. */
export interface TestOutcome {
  readonly module: string
  /** Without `test `. */
  readonly name: string
  readonly status: 'passed' | 'failed' | 'skipped' | 'excluded'
  /** Why it failed. */
  readonly message: string | null
}

/** Runs all modules that wait, those with `async: true` first, and forgets them. */
export function* runSuite(
  known: ExUnitState,
  report: Report | undefined,
): Effect<{ readonly counts: Counts; readonly outcomes: readonly TestOutcome[] }> {
  const modules = [...known.waiting.filter(({ async }) => async), ...known.waiting.filter(({ async }) => !async)]
  known.waiting = []
  const state: ExUnitState = { ...known, config: whileRunning(known.config) }
  const counts = noCounts()
  const outcomes: TestOutcome[] = []
  const isOver = (): boolean => counts.failures >= state.config.maxFailures
  const telling: Report = {
    *begin(config) {
      if (report !== undefined) yield* report.begin(config)
    },
    *moduleStarted(module) {
      if (report !== undefined) yield* report.moduleStarted(module)
    },
    *testStarted(test) {
      if (report !== undefined) yield* report.testStarted(test)
    },
    *testFinished(test, result, time) {
      count(counts, test, result)
      outcomes.push(yield* outcomeOf(test, result))
      if (report !== undefined) yield* report.testFinished(test, result, time)
    },
    *moduleFailed(module, failures) {
      if (report !== undefined) yield* report.moduleFailed(module, failures)
    },
    *cutShort() {
      if (report !== undefined) yield* report.cutShort()
    },
    *end(times) {
      if (report !== undefined) yield* report.end(times)
    },
  }
  const began = yield* microseconds()
  let afterAsync = began
  yield* telling.begin(state.config)
  for (const module of modules) {
    if (!isOver()) yield* runModule(state, module, telling, isOver)
    if (module.async) afterAsync = yield* microseconds()
  }
  if (isOver()) yield* telling.cutShort()
  yield* telling.end({ total: (yield* microseconds()) - began, async: afterAsync - began })
  return { counts, outcomes }
}

function* outcomeOf(test: TestCase, state: TestState): Effect<TestOutcome> {
  const module = test.module.name.replace(/^Elixir\./, '')
  const name = test.name.name.replace(/^test /, '')
  if (state.kind === 'invalid') return { module, name, status: 'failed', message: 'setup_all failed' }
  if (state.kind !== 'failed') return { module, name, status: state.kind, message: null }
  const [first] = state.failures
  return { module, name, status: 'failed', message: first === undefined ? null : yield* failureMessage(first) }
}
