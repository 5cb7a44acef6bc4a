import type { WithNode, WithStep } from '#elixir/core/core.ts'
import { fault } from '#elixir/vm/fault.ts'
import { getSlot, type Step } from '#elixir/vm/frame.ts'
import { boundVariables } from './bound-variables.ts'
import { clausesStep, clauseTest, singleClause } from './clause.ts'
import { storeStep } from './step.ts'
import type { Context } from './unit.ts'

/** `with` */
export function withStep(node: WithNode, context: Context, next: Step): Step {
  const failed = elseStep(node, context, next)
  return compileSteps(node, 0, context, next, failed)
}

/** Where the value goes that did not match. */
function elseStep(node: WithNode, context: Context, next: Step): Step {
  const { otherwise, line } = node
  if (otherwise === undefined) return next
  return context.scope.within(() => {
    const slot = context.scope.reserve()
    return storeStep(
      slot,
      clausesStep(otherwise.map(singleClause), [slot], context, next, (frame) => {
        frame.line = line
        return fault('with_clause', getSlot(frame, slot))
      }),
    )
  })
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
