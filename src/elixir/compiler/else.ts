import type { Clause } from '#elixir/core/core.ts'
import { fault } from '#elixir/vm/fault.ts'
import { getSlot, type Step } from '#elixir/vm/frame.ts'
import { clausesStep, singleClause } from './clause.ts'
import { storeStep } from './step.ts'
import type { Context } from './unit.ts'

/** The part of a node that its `else` is compiled from. */
interface WithElse {
  readonly otherwise: readonly Clause[] | undefined
  readonly line: number
}

/** The `else` of `try` and `with`: where the value goes that it is for. Without one that is `next`; a value no clause takes is the fault. */
export function elseStep({ otherwise, line }: WithElse, noClause: 'try_clause' | 'with_clause', context: Context, next: Step): Step {
  if (otherwise === undefined) return next
  return context.scope.within(() => {
    const slot = context.scope.reserve()
    return storeStep(
      slot,
      clausesStep(otherwise.map(singleClause), [slot], context, next, (frame) => {
        frame.line = line
        return fault(noClause, getSlot(frame, slot))
      }),
    )
  })
}
