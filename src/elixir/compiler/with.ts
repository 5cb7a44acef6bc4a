import type { WithNode, WithStep } from '#elixir/core/core.ts'
import { getSlot, type Step } from '#elixir/vm/frame.ts'
import { boundVariables } from './bound-variables.ts'
import { clauseTest } from './clause.ts'
import { elseStep } from './else.ts'
import { storeStep } from './step.ts'
import type { Context } from './unit.ts'

/** `with` */
export function withStep(node: WithNode, context: Context, next: Step): Step {
  const failed = elseStep(node, 'with_clause', context, next)
  return compileSteps(node, 0, context, next, failed)
}

function compileSteps(node: WithNode, at: number, context: Context, next: Step, failed: Step): Step {
  const { scope, unit } = context
  const step = node.steps[at]
  return scope.within(() => {
    if (step === undefined) {
      scope.declare(boundVariables(node.body))
      return unit.compiler.step(node.body, context, next)
    }
    scope.declare(boundVariables(step.value))
    if (step.kind === 'run') return unit.compiler.step(step.value, context, compileSteps(node, at + 1, context, next, failed))
    const slot = scope.reserve()
    const bound = bindStep(step, slot, context, () => compileSteps(node, at + 1, context, next, failed), failed)
    return unit.compiler.step(step.value, context, storeStep(slot, bound))
  })
}

function bindStep(step: Extract<WithStep, { kind: 'bind' }>, slot: number, context: Context, rest: () => Step, failed: Step): Step {
  const applies = clauseTest({ patterns: [step.pattern], guard: step.guard, body: step.value }, [slot], context)
  const matched = rest()
  if (applies === undefined) return matched
  return (frame, process, value) => (applies(frame) ? matched(frame, process, value) : failed(frame, process, getSlot(frame, slot)))
}
