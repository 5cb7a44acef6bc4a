import type { Match } from '#elixir/core/core.ts'
import { fault } from '#elixir/vm/fault.ts'
import type { Eval, Step } from '#elixir/vm/frame.ts'
import { patternTest } from './pattern.ts'
import type { Context } from './unit.ts'

/** `pattern = value` with a simple value. */
export function matchValue(node: Match, context: Context): Eval {
  const value = context.unit.compiler.value(node.value, context)
  const test = patternTest(node.pattern, context)
  const { line } = node
  return (frame) => {
    const matched = value(frame)
    if (test(frame, matched)) return matched
    frame.line = line
    return fault('badmatch', matched)
  }
}

/** `pattern = value` */
export function matchStep(node: Match, context: Context, next: Step): Step {
  const test = patternTest(node.pattern, context)
  const { line } = node
  return context.unit.compiler.step(node.value, context, (frame, process, value) => {
    if (test(frame, value)) return next(frame, process, value)
    frame.line = line
    return fault('badmatch', value)
  })
}
