import { exception, Thrown } from '#terms/thrown.ts'
import { Fault } from './fault.ts'
import type { Frame } from './frame.ts'
import type { Process } from './process.ts'
import { traceThrown } from './stacktrace.ts'

/** Takes an exception to the nearest handler; answers its frame, or null when the process ends by it (`process.thrown`). */
export function unwind(process: Process, frame: Frame, error: unknown): Frame | null {
  const thrown = error instanceof Thrown ? error : ownFault(error)
  traceThrown(thrown, (thrown instanceof Fault ? thrown.frame : undefined) ?? frame)
  process.thrown = thrown
  let at: Frame | null = frame
  while (at !== null && at.handler === null) at = at.parent
  if (at?.handler) at.next = at.handler.enter
  return at
}

/** A JavaScript error inside a native or the machine: a fault of ours, which the program must not hide. */
function ownFault(error: unknown): Thrown {
  const text = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
  return new Thrown('error', exception('RuntimeError', { message: `a fault of the playground, not of this program: ${text}` }))
}
