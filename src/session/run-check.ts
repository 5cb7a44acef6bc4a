import type { EvaluatorState } from '#elixir/expander/evaluate.ts'
import type { CheckResult, Source } from '#protocol/message.ts'
import type { Effect } from '#terms/effect.ts'
import { type RunContext, runSources } from './run-sources.ts'

/** Defines the check's ExUnit case and runs its tests on what the learner's program left behind. */
export function* runCheck(check: Source, state: EvaluatorState, context: RunContext): Effect<CheckResult> {
  const { outcome } = yield* runSources([check], state, context)
  return { passed: outcome === 'finished', expectations: [] }
}
