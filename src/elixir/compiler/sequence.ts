import type { Core, Sequence } from '#elixir/core/core.ts'
import type { Eval, Frame, Step } from '#elixir/vm/frame.ts'
import { valueStep } from './step.ts'
import type { Context } from './unit.ts'

/** A sequence of simple expressions. */
export function sequenceValue(node: Sequence, context: Context): Eval {
  const values = node.expressions.map((part) => context.unit.compiler.value(part, context))
  const last = values.at(-1)
  if (last === undefined) return () => null
  if (values.length === 1) return last
  const before = values.slice(0, -1)
  return (frame) => {
    evaluateAll(before, frame)
    return last(frame)
  }
}

function evaluateAll(values: readonly Eval[], frame: Frame): void {
  for (const value of values) value(frame)
}

/** A sequence; simple expressions that follow one another are one step. */
export function sequenceStep(node: Sequence, context: Context, next: Step): Step {
  const { compiler } = context.unit
  const last = node.expressions.at(-1)
  if (last === undefined) return valueStep(() => null, next)
  let step = compiler.step(last, context, next)
  let simple: Core[] = []
  for (const part of node.expressions.slice(0, -1).toReversed()) {
    if (compiler.isSimple(part, context)) {
      simple.unshift(part)
      continue
    }
    step = compiler.step(part, context, runBefore(simple, context, step))
    simple = []
  }
  return runBefore(simple, context, step)
}

function runBefore(parts: readonly Core[], context: Context, next: Step): Step {
  const values = parts.map((part) => context.unit.compiler.value(part, context))
  const [only] = values
  if (only === undefined) return next
  if (values.length === 1) {
    return (frame, process) => {
      only(frame)
      return next(frame, process, null)
    }
  }
  return (frame, process) => {
    evaluateAll(values, frame)
    return next(frame, process, null)
  }
}
