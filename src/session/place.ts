import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { Pid } from '#terms/pid.ts'
import { stackFrames } from './stack-frames.ts'

/** Where in the learner's sources something happens, and in which process. */
export interface Place {
  readonly pid: string
  readonly file: string
  readonly line: number | null
}

/** The form that is running, for events whose own line is not known. */
export interface CurrentForm {
  file: string
  line: number
}

/** The innermost line of the source that is running; a helper of an earlier source does not count, its caller does. */
export function* currentPlace(form: CurrentForm): Effect<Place> {
  const pid = yield { kind: 'self' }
  const frames = stackFrames(yield { kind: 'stacktrace' })
  const frame = frames.find(({ file, line }) => file === form.file && line !== null)
  return { pid: pidText(pid), file: form.file, line: frame?.line ?? form.line }
}

/** `0.120.0`, as a process prints. */
export function pidText(pid: unknown): string {
  return pid instanceof Pid ? inspect(pid).replace(/^#PID<|>$/g, '') : ''
}
