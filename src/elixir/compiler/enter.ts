import type { Code } from '#elixir/vm/code.ts'
import { type Eval, Frame, type Step, setSlot } from '#elixir/vm/frame.ts'
import { RETURN } from './step.ts'

type FindCode = () => Code | undefined

/** A call of compiled code: a new frame with the arguments in its first slots. */
export function enterStep(code: FindCode, args: readonly Eval[], line: number, next: Step, otherwise: Step): Step {
  return next === RETURN ? tailStep(code, args, line, otherwise) : innerStep(code, args, line, next, otherwise)
}

function tailStep(code: FindCode, args: readonly Eval[], line: number, otherwise: Step): Step {
  const fill = filler(args)
  return (frame, process, value) => {
    const found = code()
    if (found === undefined) return otherwise(frame, process, value)
    frame.line = line
    const callee = new Frame(frame.parent, found)
    fill(callee, frame)
    return callee
  }
}

function innerStep(code: FindCode, args: readonly Eval[], line: number, next: Step, otherwise: Step): Step {
  const [a, b] = args
  if (a !== undefined && args.length === 1) {
    return (frame, process, value) => {
      const found = code()
      if (found === undefined) return otherwise(frame, process, value)
      frame.line = line
      const callee = new Frame(frame, found)
      callee.s0 = a(frame)
      frame.next = next
      return callee
    }
  }
  if (a !== undefined && b !== undefined && args.length === 2) {
    return (frame, process, value) => {
      const found = code()
      if (found === undefined) return otherwise(frame, process, value)
      frame.line = line
      const callee = new Frame(frame, found)
      callee.s0 = a(frame)
      callee.s1 = b(frame)
      frame.next = next
      return callee
    }
  }
  const fill = filler(args)
  return (frame, process, value) => {
    const found = code()
    if (found === undefined) return otherwise(frame, process, value)
    frame.line = line
    const callee = new Frame(frame, found)
    fill(callee, frame)
    frame.next = next
    return callee
  }
}

/** Evaluates the arguments into the first slots of the callee's frame. */
function filler(args: readonly Eval[]): (callee: Frame, frame: Frame) => void {
  const [a, b, c] = args as [Eval, Eval, Eval]
  switch (args.length) {
    case 0:
      return () => undefined
    case 1:
      return (callee, frame) => {
        callee.s0 = a(frame)
      }
    case 2:
      return (callee, frame) => {
        callee.s0 = a(frame)
        callee.s1 = b(frame)
      }
    case 3:
      return (callee, frame) => {
        callee.s0 = a(frame)
        callee.s1 = b(frame)
        callee.s2 = c(frame)
      }
    default:
      return (callee, frame) => {
        for (let i = 0; i < args.length; i++) setSlot(callee, i, (args[i] as Eval)(frame))
      }
  }
}
