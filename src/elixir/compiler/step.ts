import { type Eval, type Frame, getSlot, type Step, setSlot } from '#elixir/vm/frame.ts'

/** The end of a function: hands the value to the frame that called it. */
export const RETURN: Step = (frame, process, value) => {
  process.value = value
  return frame.parent
}

/** The step that hands the value of a simple expression to `next`. */
export function valueStep(value: Eval, next: Step): Step {
  if (next === RETURN) {
    return (frame, process) => {
      process.value = value(frame)
      return frame.parent
    }
  }
  return (frame, process) => next(frame, process, value(frame))
}

/** The step that keeps the value in a slot. */
export function storeStep(slot: number, next: Step): Step {
  switch (slot) {
    case 0:
      return (frame, process, value) => {
        frame.s0 = value
        return next(frame, process, value)
      }
    case 1:
      return (frame, process, value) => {
        frame.s1 = value
        return next(frame, process, value)
      }
    case 2:
      return (frame, process, value) => {
        frame.s2 = value
        return next(frame, process, value)
      }
    default:
      return (frame, process, value) => {
        setSlot(frame, slot, value)
        return next(frame, process, value)
      }
  }
}

/** The step that evaluates a simple expression into a slot. */
export function assignStep(slot: number, value: Eval, next: Step): Step {
  return (frame, process) => {
    setSlot(frame, slot, value(frame))
    return next(frame, process, null)
  }
}

/** Continues at `step` in a new turn of the machine, so that loops do not deepen the JavaScript stack. */
export function jump(frame: Frame, step: Step): Frame {
  frame.next = step
  return frame
}

/** A JavaScript object kept in a slot beside the terms (a cursor, a pending exception). */
export function getObject<T>(frame: Frame, slot: number): T {
  return getSlot(frame, slot) as unknown as T
}

/** Keeps an object of the machine, which is no term, in a slot. */
export function setObject(frame: Frame, slot: number, object: object): void {
  setSlot(frame, slot, object as never)
}
