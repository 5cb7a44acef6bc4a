import type { EvaluatorState } from '#elixir/expander/evaluate.ts'
import type { ExUnitRunner } from '#elixir/stdlib/exunit/exunit.ts'
import type { TestOutcome } from '#elixir/stdlib/exunit/run-suite.ts'
import type { CheckResult, Source } from '#protocol/message.ts'
import type { Effect } from '#terms/effect.ts'
import { checkNames } from './check-names.ts'
import type { LessonRecorder } from './lesson-recorder.ts'
import { type RunContext, runSources } from './run-sources.ts'

/** Defines the check's ExUnit case and runs its tests on what the learner's program left behind: one expectation a test. */
export function* runCheck(check: Source, state: EvaluatorState, context: RunContext, exunit: ExUnitRunner): Effect<CheckResult> {
  if (context.log.events.some((event) => event.kind === 'done' && event.outcome !== 'finished')) return notReached(check)
  exunit.begin()
  const { outcome } = yield* runSources([check], state, { ...context, recorder: untouched(context.recorder) })
  if (outcome === 'failed') return notReached(check)
  const expectations = (yield* exunit.runTests(false)).map(expectationOf)
  return { passed: expectations.every(({ status }) => status === 'met'), expectations }
}

/** The check's own source is not recorded: `Lesson` goes on telling of the learner's. */
function untouched(recorder: LessonRecorder): LessonRecorder {
  return { ...recorder, begin() {}, end() {} }
}

/** The learner's program ended early, or lacks what the check is written for. */
function notReached(check: Source): CheckResult {
  return { passed: false, expectations: checkNames(check).map((name) => ({ name, status: 'notReached', reason: null })) }
}

function expectationOf({ name, status, message }: TestOutcome): CheckResult['expectations'][number] {
  if (status === 'passed') return { name, status: 'met', reason: null }
  return status === 'failed' ? { name, status: 'failed', reason: message } : { name, status: 'notReached', reason: null }
}
