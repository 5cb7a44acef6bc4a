import { SizeExceeded } from '#terms/size-limit.ts'
import { exception, Thrown } from '#terms/thrown.ts'
import { Fault } from './fault.ts'
import type { Frame } from './frame.ts'
import { placeText } from './place-text.ts'
import type { Process } from './process.ts'
import { traceThrown } from './stacktrace.ts'

/** Takes an exception to the nearest handler; answers its frame, or null when the process ends by it (`process.thrown`). */
export function unwind(process: Process, frame: Frame, error: unknown): Frame | null {
  const thrown = thrownOf(error, frame)
  traceThrown(thrown, (thrown instanceof Fault ? thrown.frame : undefined) ?? frame)
  process.thrown = thrown
  let at: Frame | null = frame
  while (at !== null && at.handler === null) at = at.parent
  if (at?.handler) at.next = at.handler.enter
  return at
}

/** What a native or the machine threw in a frame, as the program sees it. */
export function thrownOf(error: unknown, frame: Frame): Thrown {
  if (error instanceof Thrown) return error
  if (error instanceof SizeExceeded) return systemLimit(error.what, frame)
  if (error instanceof Error && isOutOfSpace(error)) return systemLimit(`a value that JavaScript cannot hold (${error.message})`, frame)
  return ownFault(error)
}

function systemLimit(what: string, frame: Frame): Thrown {
  return new Thrown('error', exception('SystemLimitError', { message: `a system limit has been reached: ${what}${placeText(frame)}` }))
}

/** Whether JavaScript ran out of space for a string, array, integer or its own stack. */
function isOutOfSpace({ name, message }: Error): boolean {
  if (name === 'InternalError') return true
  return name === 'RangeError' && /length|size|call stack|allocation|memory|too (?:big|large)/i.test(message)
}

/** A JavaScript error inside a native or the machine: a fault of ours, which the program must not hide. */
function ownFault(error: unknown): Thrown {
  const text = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
  return new Thrown('error', exception('RuntimeError', { message: `a fault of the playground, not of this program: ${text}` }))
}
