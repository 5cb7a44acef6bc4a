import type { Core } from '#elixir/core/core.ts'
import { type Eval, type Step, slotReader } from '#elixir/vm/frame.ts'
import { assignStep, storeStep } from './step.ts'
import type { Context } from './unit.ts'

/**
 * Compiles the parts of an expression in order, and then `finish`, which reads them. Parts in front of one that is not simple are kept
 * in slots, so that what they raise is raised in order.
 */
export function operandsStep(parts: readonly Core[], context: Context, finish: (values: readonly Eval[]) => Step): Step {
  const { compiler } = context.unit
  const last = parts.findLastIndex((part) => !compiler.isSimple(part, context))
  if (last < 0) return finish(parts.map((part) => compiler.value(part, context)))
  return context.scope.within(() => {
    const slots = parts.map((part, i) => (i > last || isTrivial(part) ? undefined : context.scope.reserve()))
    const values = parts.map((part, i) => {
      const slot = slots[i]
      return slot === undefined ? compiler.value(part, context) : slotReader(slot)
    })
    let step = finish(values)
    for (let i = last; i >= 0; i--) {
      const slot = slots[i]
      const part = parts[i] as Core
      if (slot === undefined) continue
      step = compiler.isSimple(part, context)
        ? assignStep(slot, compiler.value(part, context), step)
        : compiler.step(part, context, storeStep(slot, step))
    }
    return step
  })
}

function isTrivial(part: Core): boolean {
  return part.kind === 'literal' || part.kind === 'variable'
}
