import type { Core, Guard } from '#elixir/core/core.ts'
import type { Eval, Frame } from '#elixir/vm/frame.ts'
import { Thrown } from '#terms/thrown.ts'
import type { Context } from './unit.ts'

/** Whether a guard holds: one of its alternatives is true; an error inside fails that alternative only. */
export function guardTest(guard: Guard, context: Context): (frame: Frame) => boolean {
  const alternatives = guard.alternatives.map((alternative) => alternativeTest(alternative, context))
  const [only] = alternatives
  if (only !== undefined && alternatives.length === 1) return only
  return (frame) => alternatives.some((alternative) => alternative(frame))
}

function alternativeTest(core: Core, context: Context): (frame: Frame) => boolean {
  const value: Eval = context.unit.compiler.value(core, context)
  return (frame) => {
    try {
      return value(frame) === true
    } catch (error) {
      if (error instanceof Thrown) return false
      throw error
    }
  }
}
